import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { signOff } from '../../_shared/sign-off';
import { roleGrant } from '../../_shared/tables';

/** What was signed, said and sent back about a publication, in order, with the post of whoever did. */
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
      post: sql<string>`coalesce((select ${roleGrant.title} from ${roleGrant}
        where ${roleGrant.personId} = ${signOff.personId} and ${roleGrant.role} in ('reviewer', 'editor')
        order by ${roleGrant.role} = 'reviewer' desc, ${roleGrant.grantedAt} desc limit 1), '工作人员')`,
    })
    .from(signOff)
    .where(eq(signOff.publicationId, publicationId))
    .orderBy(asc(signOff.number));

export async function hasSigned(
  db: Db,
  publicationId: string,
  version: number,
  personId: string,
): Promise<boolean> {
  const found = await db
    .select({ number: signOff.number })
    .from(signOff)
    .where(
      and(
        eq(signOff.publicationId, publicationId),
        eq(signOff.version, version),
        eq(signOff.personId, personId),
        eq(signOff.act, 'signed'),
      ),
    );
  return found.length > 0;
}
