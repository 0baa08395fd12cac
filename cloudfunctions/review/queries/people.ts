import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { rows, type Db } from '../../_shared/db';
import { contributor } from '../../_shared/publication';
import { person, roleGrant } from '../../_shared/tables';
import { stages, type Stage } from '../rules';
import { recusal } from '../tables';

/**
 * The title of the post somebody acts in here: colleagues read a post, not a name.
 * @param personId a column with its table: unqualified, `person_id` would be the grant's own
 */
export const postOf = (
  personId: unknown,
) => sql<string>`coalesce((select ${roleGrant.title} from ${roleGrant}
  where ${roleGrant.personId} = ${personId} and ${roleGrant.role} in ('reviewer', 'editor')
  order by ${roleGrant.role} = 'reviewer' desc, ${roleGrant.grantedAt} desc limit 1), '投稿的人')`;

/** The title of the post that somebody holds now and acts in: at a stage, the one they review it in. */
export async function postNow(db: Db, personId: string, turn?: Stage): Promise<string> {
  const fits = sql`${roleGrant.role} = 'reviewer' and ${roleGrant.scope} in ('*', ${`stage:${turn ?? ''}`})`;
  const [found] = await db
    .select({ title: roleGrant.title })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        inArray(roleGrant.role, ['reviewer', 'editor']),
        isNull(roleGrant.revokedAt),
      ),
    )
    .orderBy(desc(fits), desc(sql`${roleGrant.role} = 'reviewer'`), desc(roleGrant.grantedAt))
    .limit(1);
  return found?.title ?? (await postOfPerson(db, personId));
}

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

/** Everybody who holds the post of an editor. */
export async function editorIds(db: Db): Promise<string[]> {
  const held = await db
    .selectDistinct({ id: person.id })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(eq(roleGrant.role, 'editor'), isNull(roleGrant.revokedAt), isNull(person.deletedAt)),
    );
  return held.map(({ id }) => id);
}

export async function postOfPerson(db: Db, personId: string): Promise<string> {
  const [found] = await rows<{ post: string }>(db, sql`select ${postOf(personId)} as post`);
  return found!.post;
}
