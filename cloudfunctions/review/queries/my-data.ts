import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { contributor } from '../../_shared/publication';
import { signOff } from '../../_shared/sign-off';
import { recusal } from '../tables';

/** What is kept of a person's part in public texts: what they wrote at, signed, sent back, stepped back from. */
export async function myPart(db: Db, personId: string) {
  const { publicationId, version, stage, act, said, at } = signOff;
  const wrote = await db
    .select({ publicationId: contributor.publicationId })
    .from(contributor)
    .where(eq(contributor.personId, personId));
  const signOffs = await db
    .select({ publicationId, version, stage, act, said, at })
    .from(signOff)
    .where(eq(signOff.personId, personId))
    .orderBy(asc(signOff.number));
  const recusals = await db
    .select({ publicationId: recusal.publicationId, reason: recusal.reason, at: recusal.at })
    .from(recusal)
    .where(eq(recusal.personId, personId));
  return { wrote: wrote.map((each) => each.publicationId), signOffs, recusals };
}
