import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import { media, mediaUse } from '../_shared/media';
import {
  publication,
  publicationDraft,
  publicationVersion,
  type PublicationKind,
} from '../_shared/publication';
import { shredTexts, shredUpTo } from '../_shared/publish';
import { forSomebody, keepWithdrawnDays } from '../_shared/rules/withdrawal';
import type { Runtime } from '../_shared/runtime';
import type { Jobs } from '../_shared/serve';
import { signOff } from '../_shared/sign-off';
import type { Storage } from '../_shared/storage';
import { person } from '../_shared/tables';
import { leaseFor } from './queries/rows';
import {
  keepLoose,
  keepOriginalDays,
  keepStray,
  keepUnfinished,
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
 * What was taken down because it is private, or because somebody asked, thirty days later: the words and pictures of
 * it and of what led to it. Where nothing else came of it the draft and the record's pictures go along, once nobody
 * works on them. Pictures that stand nowhere now are for the sweep; of the words the digests stay.
 */
async function letGoWithdrawn({ db, now }: Runtime): Promise<number> {
  const at = now();
  const limit = before(at, keepWithdrawnDays * day);
  const sake = inArray(sql`s.said->>'reason'`, [...forSomebody]);
  const whole = sql`coalesce(p.withdrawn_at < ${limit} and ${inArray(sql`p.withdrawn_for`, [...forSomebody])}, false)
    and not exists (select from ${publicationDraft} as d where d.publication_id = p.id and d.saved_at >= ${limit})
    and not exists (select from ${publicationVersion} as v where v.publication_id = p.id and v.status = 'reviewing')`;
  const due = sql`select p.id, p.kind, p.subject_id as subject, max(s.version) as version, ${whole} as whole
    from ${signOff} as s join ${publication} as p on p.id = s.publication_id
    where s.act = 'withdrawn' and ${sake} and s.at < ${limit}
      and (exists (select from ${publicationVersion} as v
          where v.publication_id = p.id and v.shredded_at is null and (v.number <= s.version or ${whole}))
        or ${whole} and exists (select from ${publicationDraft} as d where d.publication_id = p.id))`;
  type Due = {
    id: string;
    kind: PublicationKind;
    subject: string;
    version: number;
    whole: boolean;
  };
  const found = await rows<Due>(db, sql`${due} group by p.id limit ${atOnce}`);
  for (const { id } of found)
    await db.transaction(async (tx) => {
      await tx.execute(sql`select from ${publication} where id = ${id} for update`);
      const [held] = await rows<Due>(tx, sql`${due} and p.id = ${id} group by p.id`);
      if (!held) return;
      const { kind, subject, version } = held;
      if (held.whole) {
        await shredTexts(tx, kind, subject, at);
        await tx.delete(mediaUse).where(inArray(mediaUse.holder, [id, subject]));
      } else await shredUpTo(tx, id, version, at);
      await recordJob(tx, at, 'media.letGoWithdrawn', id);
    });
  return found.length;
}

export const jobs: Jobs = { sweep, sweepStore, shredOriginals, letGoWithdrawn };
