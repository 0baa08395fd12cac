import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { instant, type Db } from '../../_shared/db';
import { media } from '../../_shared/media';
import type { Made } from '../picture';
import type { MadeVideo } from '../video';

export type MediaRow = typeof media.$inferSelect;

/** A try that began so long ago is dead: it had to end before. ms */
export const leaseFor = 5 * 60_000;

const standing = inArray(media.status, ['receiving', 'ready']);

/** The piece that a person sends under a key, made when there is none. */
export async function begin(tx: Db, made: typeof media.$inferInsert): Promise<MediaRow> {
  const { ownerId, uploadKey } = made;
  const before = () =>
    tx
      .select()
      .from(media)
      .where(and(eq(media.ownerId, ownerId!), eq(media.uploadKey, uploadKey), standing));
  const [known] = await before();
  if (known) return known;
  const [row] = await tx.insert(media).values(made).onConflictDoNothing().returning();
  return row ?? (await before())[0]!;
}

export async function rowOf(db: Db, id: string): Promise<MediaRow | undefined> {
  const [found] = await db.select().from(media).where(eq(media.id, id));
  return found;
}

/** Takes a piece to bring its bytes: of two tries at once one gets it. */
export async function take(db: Db, id: string, at: Date): Promise<boolean> {
  const free = or(isNull(media.takenAt), lt(media.takenAt, new Date(at.getTime() - leaseFor)));
  const taken = await db
    .update(media)
    .set({ takenAt: at })
    .where(and(eq(media.id, id), eq(media.status, 'receiving'), free))
    .returning({ id: media.id });
  return taken.length > 0;
}

const mine = (id: string, takenAt: Date) =>
  and(eq(media.id, id), eq(media.status, 'receiving'), eq(media.takenAt, takenAt));

/** Lets another try begin at once. */
export const letGo = (db: Db, id: string, takenAt: Date) =>
  db.update(media).set({ takenAt: null }).where(mine(id, takenAt));

/** Everything is stored: the piece is there. Undefined when it was taken away meanwhile. */
export async function finish(
  tx: Db,
  id: string,
  takenAt: Date,
  made: (Omit<Made, 'large' | 'thumb'> | Omit<MadeVideo, 'video'>) & { digest: string },
  bytes: number,
  at: Date,
): Promise<MediaRow | undefined> {
  const original = 'colour' in made ? ('sealed' as const) : ('none' as const);
  const [row] = await tx
    .update(media)
    .set({ ...made, bytes, original, status: 'ready', readyAt: at, takenAt: null })
    .where(mine(id, takenAt))
    .returning();
  return row;
}

/** It is to go, with its original. Undefined when it is in use, or was not there. */
export async function markGoing(tx: Db, id: string): Promise<boolean> {
  const gone = await tx
    .update(media)
    .set({
      status: 'going',
      original: sql`case when ${media.original} = 'sealed' then 'shredding' else ${media.original} end`,
    })
    .where(and(eq(media.id, id), standing, eq(media.uses, 0)))
    .returning({ id: media.id });
  return gone.length > 0;
}

/** Its bytes are gone: so is the row, or what was public stays as a number without an owner. */
export async function forget(db: Db, id: string, at: Date): Promise<void> {
  await db
    .delete(media)
    .where(and(eq(media.id, id), eq(media.status, 'going'), isNull(media.publicSince)));
  await db
    .update(media)
    .set({
      status: 'gone',
      goneAt: at,
      ownerId: null,
      original: sql`case when ${media.original} = 'shredding' then 'shredded' else ${media.original} end`,
    })
    .where(and(eq(media.id, id), eq(media.status, 'going')));
}

export interface MineCursor {
  createdAt: string;
  id: string;
}

/** What a person sent and has not taken away, newest first. */
export const mineOf = (db: Db, personId: string, cursor: MineCursor | undefined, limit: number) =>
  db
    .select()
    .from(media)
    .where(
      and(
        eq(media.ownerId, personId),
        eq(media.status, 'ready'),
        cursor &&
          sql`(${media.createdAt}, ${media.id}) < (${instant(new Date(cursor.createdAt))}, ${cursor.id})`,
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(limit);

/** Everything kept of what a person sent. */
export const allOf = (db: Db, personId: string) =>
  db
    .select({
      id: media.id,
      kind: media.kind,
      purpose: media.purpose,
      status: media.status,
      bytes: media.bytes,
      original: media.original,
      inUse: sql<boolean>`${media.uses} > 0`,
      createdAt: media.createdAt,
      publicSince: media.publicSince,
    })
    .from(media)
    .where(eq(media.ownerId, personId))
    .orderBy(desc(media.createdAt), desc(media.id));
