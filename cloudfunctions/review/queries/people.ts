import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { contributor } from '../../_shared/publication';
import { person, roleGrant } from '../../_shared/tables';
import { stages, type Stage } from '../rules';
import { recusal } from '../tables';

/** Who may sign at each stage, by post: a reviewer of one stage, or of any. */
export async function reviewersByStage(db: Db): Promise<Record<Stage, string[]>> {
  const held = await db
    .select({ id: person.id, scope: roleGrant.scope })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(eq(roleGrant.role, 'reviewer'), isNull(roleGrant.revokedAt), isNull(person.deletedAt)),
    );
  const of = (stage: Stage) =>
    held.filter(({ scope }) => scope === '*' || scope === `stage:${stage}`).map(({ id }) => id);
  const [first, second, final] = stages.map(of) as [string[], string[], string[]];
  return { first, second, final };
}

/** Whoever wrote the text or stepped back from it. */
export async function excludedFrom(db: Db, publicationId: string) {
  const wrote = await db
    .select({ id: contributor.personId })
    .from(contributor)
    .where(eq(contributor.publicationId, publicationId));
  const recused = await db
    .select({ id: recusal.personId })
    .from(recusal)
    .where(eq(recusal.publicationId, publicationId));
  return {
    wrote: new Set(wrote.map(({ id }) => id)),
    recused: new Set(recused.map(({ id }) => id)),
  };
}
