import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import { media, mediaUse } from '../_shared/media';
import { publication, publicationDraft, publicationVersion } from '../_shared/publication';
import type { Runtime } from '../_shared/runtime';
import type { Jobs } from '../_shared/serve';
import type { Storage } from '../_shared/storage';
import { person } from '../_shared/tables';
import { leaseFor } from './queries/rows';
import {
  keepLoose,
  keepOriginalDays,
  keepStray,
  keepUnfinished,
  keepWithdrawnDays,
  longestOriginalDays,
} from './rules';
import { carryAway } from './store';

const day = 86_400_000;
/** How many one run takes away: the next run goes on. */
const atOnce = 200;

const before = (at: Date, ms: number) => instant(new Date(at.getTime() - ms));

/**
 * What stands nowhere and is a week old or was public, what never arrived, and what people left behind who
 * deleted their account, is to go. The lock is on the row: what comes into use meanwhile stays.
 */
const marked = (tx: Db, at: Date) =>
  rows<{ id: string }>(
    tx,
    sql`with due as (
      select m.id from ${media} as m join ${person} as p on p.id = m.owner_id
      where m.uses = 0 and (
        m.status = 'ready' and (m.ready_at < ${before(at, keepLoose)} or m.public_since is not null
          or p.deleted_at is not null)
        or m.status = 'receiving' and (m.created_at < ${before(at, keepUnfinished)} or p.deleted_at is not null)
          and (m.taken_at is null or m.taken_at < ${before(at, leaseFor)}))
      order by m.created_at limit ${atOnce} for update of m skip locked
    )
    update ${media} as m set status = 'going',
      original = case when m.original = 'sealed' then 'shredding' else m.original end
    from due where m.id = due.id and m.uses = 0 returning m.id`,
  );

/** Bytes of ids that no row knows: what a database that was set back, or a host that died late, left lying. */
async function strays(db: Db, storage: Storage, at: Date): Promise<string[]> {
  const old: string[] = [];
  for await (const found of storage.list())
    if (found.at.getTime() < at.getTime() - keepStray) old.push(found.id);
  const known = new Set<string>();
  for (let from = 0; from < old.length; from += 500) {
    const some = old.slice(from, from + 500);
    const found = await db
      .select({ id: media.id })
      .from(media)
      .where(and(inArray(media.id, some), sql`${media.status} <> 'gone'`));
    for (const { id } of found) known.add(id);
  }
  return old.filter((id) => !known.has(id));
}

async function sweep(runtime: Runtime): Promise<number> {
  const { db, storage, now } = runtime;
  if (!storage) return 0;
  const at = now();
  await db.transaction(async (tx) => {
    const due = await marked(tx, at);
    if (due.length > 0) await recordJob(tx, at, 'media.sweep', 'media', { pieces: due.length });
  });
  const going = await db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.status, 'going'))
    .orderBy(asc(media.createdAt))
    .limit(atOnce);
  for (const { id } of going) await carryAway(runtime, id);
  return going.length;
}

/** Bytes that belong to nothing. Reads the whole store, so it runs once a day. */
async function sweepStore({ db, storage, now }: Runtime): Promise<number> {
  if (!storage) return 0;
  const lost = await strays(db, storage, now());
  for (const id of lost) await storage.remove(id);
  return lost.length;
}

/** Originals past their purpose: first said to go, then gone, then said to be gone. */
async function shredOriginals({ db, storage, now }: Runtime): Promise<number> {
  if (!storage) return 0;
  const at = now();
  const due = or(
    lt(media.publicSince, new Date(at.getTime() - keepOriginalDays * day)),
    lt(media.createdAt, new Date(at.getTime() - longestOriginalDays * day)),
  );
  await db
    .update(media)
    .set({ original: 'shredding' })
    .where(and(eq(media.original, 'sealed'), eq(media.status, 'ready'), due));
  const going = await db
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.original, 'shredding'), eq(media.status, 'ready')))
    .orderBy(asc(media.createdAt))
    .limit(atOnce);
  for (const { id } of going) {
    await storage.remove(id, 'original');
    await db.transaction(async (tx) => {
      const shredded = await tx
        .update(media)
        .set({ original: 'shredded' })
        .where(and(eq(media.id, id), eq(media.original, 'shredding')))
        .returning({ id: media.id });
      if (shredded.length > 0) await recordJob(tx, at, 'media.shredOriginals', id);
    });
  }
  return going.length;
}

/**
 * What was taken down because it is private, or because somebody asked, and was not worked on since: no text and no
 * record behind it lists its pictures any longer, and the sweep takes them. Texts stay, with the digests of them.
 */
async function letGoWithdrawn({ db, now }: Runtime): Promise<number> {
  const at = now();
  const limit = before(at, keepWithdrawnDays * day);
  const due = sql`from ${publication} as p where p.withdrawn_for in ('private', 'asked') and p.withdrawn_at < ${limit}
    and exists (select from ${mediaUse} as u where u.holder in (p.id, p.subject_id))
    and not exists (select from ${publicationDraft} as d where d.publication_id = p.id and d.saved_at >= ${limit})
    and not exists (select from ${publicationVersion} as v
      where v.publication_id = p.id and v.status = 'reviewing')`;
  const found = await rows<{ id: string }>(db, sql`select p.id ${due} limit ${atOnce}`);
  for (const { id } of found)
    await db.transaction(async (tx) => {
      const [held] = await rows<{ subject: string }>(
        tx,
        sql`select p.subject_id as subject ${due} and p.id = ${id} for update of p`,
      );
      if (!held) return;
      await tx.delete(mediaUse).where(inArray(mediaUse.holder, [id, held.subject]));
      await recordJob(tx, at, 'media.letGoWithdrawn', id);
    });
  return found.length;
}

export const jobs: Jobs = { sweep, sweepStore, shredOriginals, letGoWithdrawn };
