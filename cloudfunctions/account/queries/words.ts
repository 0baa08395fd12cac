import { randomInt } from 'node:crypto';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { newId, open, seal, type DataKeys } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import { person } from '../../_shared/tables';
import type { WordKind } from '../rules';
import { word, wordLine } from '../tables';

/** Place in a list ordered by when it was said, and id. */
export interface WordCursor {
  createdAt: string;
  id: string;
}

export const wordKey = ({ createdAt, id }: { createdAt: Date; id: string }): WordCursor => ({
  createdAt: createdAt.toISOString(),
  id,
});

export interface NewWord {
  kind: WordKind;
  text: string;
  phone: string | null;
  page: string;
  subject: string | null;
}

const shanghaiDay = (now: Date) =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A free number of six digits: one that is taken is thrown again. */
async function place(db: Db, values: Omit<typeof word.$inferInsert, 'number'>): Promise<string> {
  for (;;) {
    const [made] = await db
      .insert(word)
      .values({ ...values, number: String(randomInt(100_000, 1_000_000)) })
      .onConflictDoNothing({ target: word.number })
      .returning({ number: word.number });
    if (made) return made.number;
  }
}

/**
 * Writes down what a person says, under the next of the day's places.
 * @returns undefined when the day's places are used up
 */
export async function say(
  db: Db,
  keys: DataKeys,
  personId: string,
  said: NewWord,
  most: number,
  now: Date,
): Promise<{ id: string; number: string } | undefined> {
  await db.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update');
  const day = shanghaiDay(now);
  const used = await db.$count(word, and(eq(word.personId, personId), eq(word.day, day)));
  if (Number(used) >= most) return undefined;
  const id = newId('wrd');
  const { kind, page, subject } = said;
  const phoneSealed = said.phone === null ? null : seal(keys, said.phone, `${id}/phone`);
  const values = { id, personId, kind, page, subject, phoneSealed };
  const number = await place(db, { ...values, createdAt: now, day, daySlot: Number(used) + 1 });
  await addLine(db, keys, id, { text: said.text, post: null }, now);
  return { id, number };
}

/** Adds what was said next. The word's row is locked by whoever moves it. */
export async function addLine(
  db: Db,
  keys: DataKeys,
  wordId: string,
  said: { text: string; post: string | null },
  now: Date,
): Promise<void> {
  const position = 1 + Number(await db.$count(wordLine, eq(wordLine.wordId, wordId)));
  const textSealed = seal(keys, said.text, `${wordId}/${position}`);
  await db.insert(wordLine).values({ wordId, position, post: said.post, textSealed, at: now });
}

/** What was said, opened; empty once it was shredded. */
export async function linesOf(db: Db, keys: DataKeys, wordId: string) {
  const found = await db
    .select()
    .from(wordLine)
    .where(eq(wordLine.wordId, wordId))
    .orderBy(asc(wordLine.position));
  return found.map(({ position, post, textSealed, at }) => ({
    post,
    at,
    text: open(keys, textSealed, `${wordId}/${position}`),
  }));
}

const mine = {
  id: word.id,
  number: word.number,
  kind: word.kind,
  state: word.state,
  page: word.page,
  createdAt: word.createdAt,
  reopenedAt: word.reopenedAt,
  endedAt: word.endedAt,
  closeReason: word.closeReason,
  phoneSealed: word.phoneSealed,
};

/** What a person said, newest first. */
export const wordsOf = (db: Db, personId: string, cursor: WordCursor | undefined, limit: number) =>
  db
    .select(mine)
    .from(word)
    .where(
      and(
        eq(word.personId, personId),
        cursor &&
          sql`(${word.createdAt}, ${word.id}) < (${cursor.createdAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(word.createdAt), desc(word.id))
    .limit(limit);

export async function wordOf(db: Db, personId: string, id: string) {
  const [found] = await db
    .select(mine)
    .from(word)
    .where(and(eq(word.id, id), eq(word.personId, personId)));
  return found;
}

/** The asker's one way back after an answer; false when it is not open to them. */
export async function reopen(db: Db, personId: string, id: string, now: Date): Promise<boolean> {
  const moved = await db
    .update(word)
    .set({ state: 'reopened', reopenedAt: now, endedAt: null })
    .where(
      and(
        eq(word.id, id),
        eq(word.personId, personId),
        eq(word.state, 'answered'),
        sql`${word.reopenedAt} is null and ${word.shreddedAt} is null`,
      ),
    )
    .returning({ id: word.id });
  return moved.length === 1;
}
