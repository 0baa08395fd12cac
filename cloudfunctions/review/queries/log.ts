import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { signOff } from '../../_shared/sign-off';
import { postOf } from './people';

/** What was signed, said and sent back about a publication, in order, with the post that whoever did it held then. */
export const recordsOf = (db: Db, publicationId: string) =>
  db
    .select({
      number: signOff.number,
      version: signOff.version,
      stage: signOff.stage,
      act: signOff.act,
      said: signOff.said,
      at: signOff.at,
      hash: signOff.hash,
      personId: signOff.personId,
      post: sql<string>`coalesce(${signOff.said}->>'post', ${postOf(sql`${signOff}.person_id`)})`,
    })
    .from(signOff)
    .where(eq(signOff.publicationId, publicationId))
    .orderBy(asc(signOff.number));

/** Who has signed a version so far. */
export async function signersOf(
  db: Db,
  publicationId: string,
  version: number,
): Promise<Set<string>> {
  const found = await db
    .select({ id: signOff.personId })
    .from(signOff)
    .where(
      and(
        eq(signOff.publicationId, publicationId),
        eq(signOff.version, version),
        eq(signOff.act, 'signed'),
      ),
    );
  return new Set(found.map(({ id }) => id));
}

/** When anything was last published or corrected; undefined before the first time. */
export async function lastPublished(db: Db): Promise<Date | undefined> {
  const [last] = await db
    .select({ at: signOff.at })
    .from(signOff)
    .where(and(eq(signOff.act, 'signed'), eq(signOff.stage, 3)))
    .orderBy(desc(signOff.at))
    .limit(1);
  return last?.at;
}
