import { and, asc, eq, gt, ilike, or } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import type { ListedWord } from '../rules/mark';
import { wordList } from '../tables';

export const listedWords = async (db: Db): Promise<ListedWord[]> =>
  (
    await db
      .select({ kind: wordList.kind, word: wordList.word, instead: wordList.instead })
      .from(wordList)
  ).map(({ instead, ...rest }) => (instead === null ? rest : { ...rest, instead }));

/** One kind of words in order, those that hold `find` where it is given. @param after the last word shown */
export const wordsOfKind = (
  db: Db,
  { kind, find, after }: { kind: ListedWord['kind']; find: string; after: string | undefined },
  limit: number,
) => {
  const like = `%${find.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .select({ id: wordList.id, word: wordList.word, instead: wordList.instead })
    .from(wordList)
    .where(
      and(
        eq(wordList.kind, kind),
        find === '' ? undefined : or(ilike(wordList.word, like), ilike(wordList.instead, like)),
        after === undefined ? undefined : gt(wordList.word, after),
      ),
    )
    .orderBy(asc(wordList.word))
    .limit(limit);
};

/** @returns whether the word was new */
export async function addWord(db: Db, made: typeof wordList.$inferInsert): Promise<boolean> {
  const added = await db
    .insert(wordList)
    .values(made)
    .onConflictDoNothing()
    .returning({ id: wordList.id });
  return added.length === 1;
}

export async function removeWord(db: Db, id: string): Promise<boolean> {
  const gone = await db.delete(wordList).where(eq(wordList.id, id)).returning({ id: wordList.id });
  return gone.length === 1;
}
