import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { person, roleGrant } from '../../_shared/tables';
import type { WordCloseReason } from '../rules';
import { word } from '../tables';
import type { WordCursor } from './words';

/** The title of the post somebody answers in, as colleagues and askers read it. */
const postOf = (personId: unknown) => sql<
  string | null
>`(select ${roleGrant.title} from ${roleGrant}
  where ${roleGrant.personId} = ${personId} and ${roleGrant.role} in ('planner', 'admin')
  order by ${roleGrant.role} = 'planner' desc, ${roleGrant.grantedAt} desc limit 1)`;

/** Whoever held it has the post no more: nobody else could ever put it back. */
const holderGone = sql<boolean>`(${word.state} = 'claimed' and (select g.id from ${roleGrant} as g
  join ${person} as p on p.id = g.person_id and p.deleted_at is null
  where g.person_id = ${word.claimedBy} and g.role in ('planner', 'admin') and g.revoked_at is null
  limit 1) is null)`;

const onDesk = {
  id: word.id,
  number: word.number,
  kind: word.kind,
  state: word.state,
  page: word.page,
  subject: word.subject,
  createdAt: word.createdAt,
  reopenedAt: word.reopenedAt,
  endedAt: word.endedAt,
  closeReason: word.closeReason,
  phoneSealed: word.phoneSealed,
  claimedBy: word.claimedBy,
  holder: postOf(word.claimedBy),
  holderGone,
};

const open = inArray(word.state, ['received', 'claimed', 'reopened']);

/** What waits for an answer, oldest first. */
export const queue = (db: Db, cursor: WordCursor | undefined, limit: number) =>
  db
    .select(onDesk)
    .from(word)
    .where(
      and(
        open,
        cursor &&
          sql`(${word.createdAt}, ${word.id}) > (${cursor.createdAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(asc(word.createdAt), asc(word.id))
    .limit(limit);

export async function wordBy(db: Db, by: { id: string } | { number: string }) {
  const [found] = await db
    .select(onDesk)
    .from(word)
    .where('id' in by ? eq(word.id, by.id) : eq(word.number, by.number));
  return found;
}

export async function postTitle(db: Db, personId: string): Promise<string> {
  const [grant] = await db
    .select({ title: roleGrant.title })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        inArray(roleGrant.role, ['planner', 'admin']),
        isNull(roleGrant.revokedAt),
      ),
    )
    .orderBy(desc(sql`${roleGrant.role} = 'planner'`), desc(roleGrant.grantedAt))
    .limit(1);
  return grant?.title ?? '工作人员';
}

/** Takes a word that nobody at a post holds; of two at once one gets it. */
export async function claim(db: Db, id: string, by: string): Promise<boolean> {
  const moved = await db
    .update(word)
    .set({ state: 'claimed', claimedBy: by })
    .where(and(eq(word.id, id), or(inArray(word.state, ['received', 'reopened']), holderGone)))
    .returning({ id: word.id });
  return moved.length === 1;
}

/** Puts a word back where it was; only its holder can. */
export async function release(db: Db, id: string, by: string): Promise<boolean> {
  const moved = await db
    .update(word)
    .set({
      state: sql`case when ${word.reopenedAt} is null then 'received' else 'reopened' end`,
      claimedBy: null,
    })
    .where(and(eq(word.id, id), eq(word.claimedBy, by)))
    .returning({ id: word.id });
  return moved.length === 1;
}

/** Who said it, and its number: whom to tell. */
const asker = { personId: word.personId, number: word.number };

export async function answered(db: Db, id: string, by: string, now: Date) {
  const [moved] = await db
    .update(word)
    .set({ state: 'answered', claimedBy: null, endedAt: now })
    .where(and(eq(word.id, id), eq(word.claimedBy, by)))
    .returning(asker);
  return moved;
}

/** Closes what nobody else holds. */
export async function close(db: Db, id: string, by: string, reason: WordCloseReason, now: Date) {
  const [moved] = await db
    .update(word)
    .set({ state: 'closed', claimedBy: null, closeReason: reason, endedAt: now })
    .where(and(eq(word.id, id), open, sql`coalesce(${word.claimedBy}, ${by}) = ${by}`))
    .returning(asker);
  return moved;
}
