import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { roleGrant } from '../../_shared/tables';
import { genesis, recordHash } from '../chain';
import { signOff } from '../tables';

type Said = Omit<typeof signOff.$inferInsert, 'number' | 'previous' | 'hash'>;

/** Adds a record to the end of the chain. Writers go one after another; the trigger checks what they add. */
export async function append(tx: Db, said: Said): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sign_off'))`);
  const [last] = await tx
    .select({ number: signOff.number, hash: signOff.hash })
    .from(signOff)
    .orderBy(desc(signOff.number))
    .limit(1);
  const record = { ...said, number: (last?.number ?? 0) + 1, previous: last?.hash ?? genesis };
  await tx.insert(signOff).values({ ...record, hash: recordHash(record) });
}

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
