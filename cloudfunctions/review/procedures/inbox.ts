import { pageOf } from '../../_shared/page';
import { workingDaysBetween } from '../../_shared/rules/working-day';
import { scopes, type MemberContext } from '../../_shared/trpc';
import { calendarAround, dayOf } from '../due';
import * as q from '../queries/inbox';
import { oldestDraft } from '../queries/drafts';
import { lastPublished } from '../queries/log';
import { shelf as shelfOf, type ShelfCursor } from '../queries/shelf';
import { claimStands, freshness, stages } from '../rules';

const pageLength = 30;

function viewOf(ctx: MemberContext, of: q.InboxView['of']): q.InboxView {
  const posts = scopes(ctx.person, 'reviewer', 'stage');
  const mine = stages.flatMap((stage, index) =>
    posts.all || posts.ids.includes(stage) ? [index + 1] : [],
  );
  return { of, personId: ctx.person.id, stages: mine, now: ctx.now() };
}

/** What waits for a review in any domain, longest first: its stage, age, due time and who holds it, by post. */
export async function inbox(
  ctx: MemberContext,
  { of, cursor }: { of: q.InboxView['of']; cursor?: q.InboxCursor | undefined },
) {
  const found = await q.inbox(ctx.db, viewOf(ctx, of), cursor, pageLength + 1);
  const { page, next } = pageOf(found, pageLength, (row) => ({
    stageSince: row.stageSince.toISOString(),
    publicationId: row.publicationId,
  }));
  const texts = page.map(({ heldBy, heldSince, holder, stage, note, ...row }) => {
    const held = heldSince !== null && claimStands(heldSince.getTime(), ctx.now().getTime());
    return {
      ...row,
      stage: stages[stage - 1]!,
      correction: note !== null,
      held: held ? { mine: heldBy === ctx.person.id, by: holder, since: heldSince } : null,
    };
  });
  return { texts, next };
}

/** How many of each the inbox holds for this person, and how long nothing was published. */
export async function standing(ctx: MemberContext) {
  const now = ctx.now();
  const [free, mine, all] = await Promise.all(
    (['free', 'mine', 'all'] as const).map((of) => q.countOf(ctx.db, viewOf(ctx, of))),
  );
  return { free: free!, mine: mine!, all: all!, quiet: await quietness(ctx.db, now) };
}

/**
 * How long nothing was published, in working days and in days; before anything ever was, how long the oldest
 * draft has waited. Null where there is none either.
 */
export async function quietness(db: MemberContext['db'], now: Date) {
  const published = await lastPublished(db);
  const at = published ?? (await oldestDraft(db));
  if (!at) return null;
  const [since, today] = [dayOf(at), dayOf(now)];
  const calendar = await calendarAround(db, now);
  const working = Math.max(0, workingDaysBetween(calendar, since, today) - 1);
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
  return { at, ever: published !== undefined, since, days, level: freshness(working, days) };
}

/** Texts as their editors see them: what is theirs to do, or what the public knows; last saved first. */
export async function shelf(
  ctx: MemberContext,
  { of, cursor }: { of: 'toDo' | 'known'; cursor?: ShelfCursor | undefined },
) {
  const found = await shelfOf(ctx.db, { of, personId: ctx.person.id }, cursor, pageLength + 1);
  const { page, next } = pageOf(found, pageLength, (row) => ({
    savedAt: row.savedAt.toISOString(),
    publicationId: row.publicationId,
  }));
  const texts = page.map(({ stage, ...row }) => ({
    ...row,
    stage: stage === null ? null : stages[stage - 1]!,
  }));
  return { texts, next };
}
