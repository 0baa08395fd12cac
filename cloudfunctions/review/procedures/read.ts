import { record } from '../../_shared/audit';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { draftOf, lockPublication } from '../queries/drafts';
import { recordsOf } from '../queries/log';
import { myPart } from '../queries/my-data';
import { excludedFrom } from '../queries/people';
import { publicationOf } from '../queries/publications';
import * as q from '../queries/versions';
import { stages } from '../rules';
import { noSuchText, refuseSigning } from './refuse';

/** What waits for a review in any domain, longest first, and who holds it. */
export async function inbox(ctx: MemberContext, cursor: q.InboxCursor | undefined) {
  const limit = 30;
  const found = await q.inbox(ctx.db, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, (row) => ({
    stageSince: row.stageSince.toISOString(),
    publicationId: row.publicationId,
  }));
  const texts = page.map(({ heldBy, stage, ...row }) => ({
    ...row,
    stage: stages[stage - 1]!,
    held:
      heldBy === null ? null : heldBy === ctx.person.id ? ('mine' as const) : ('other' as const),
  }));
  return { texts, next };
}

/** A text with all that was signed and said of it; the public version beside it, to be compared. */
export async function openText(ctx: MemberContext, publicationId: string) {
  const found = await publicationOf(ctx.db, publicationId);
  if (!found) throw noSuchText();
  const number = await q.lastNumber(ctx.db, publicationId);
  const last = number > 0 ? await q.versionOf(ctx.db, publicationId, number) : undefined;
  const before = number > 1 ? await q.versionOf(ctx.db, publicationId, number - 1) : undefined;
  const { wrote, recused } = await excludedFrom(ctx.db, publicationId);
  const { id } = ctx.person;
  return {
    ...found,
    draft: (await draftOf(ctx.db, publicationId)) ?? null,
    version: last ? { ...last, stage: stages[last.stage - 1]!, mine: last.heldBy === id } : null,
    before: before ?? null,
    records: (await recordsOf(ctx.db, publicationId)).map(({ personId, ...row }) => ({
      ...row,
      mine: personId === id,
    })),
    wrote: wrote.has(id),
    recused: recused.has(id),
  };
}

/** Takes a text to review it; of two at once one gets it. */
export const claim = (ctx: MemberContext, input: { publicationId: string }) =>
  once(ctx, 'review.claim', input, async (tx) => {
    await lockPublication(tx, input.publicationId);
    const version = await q.lockReviewing(tx, input.publicationId);
    if (!version) throw noSuchText();
    if (version.heldBy !== null && version.heldBy !== ctx.person.id) throw refuseSigning('held');
    const held = { heldBy: ctx.person.id, heldSince: ctx.now() };
    await q.moveVersion(tx, input.publicationId, version.number, held);
    await record(tx, ctx, 'review.claim', input.publicationId, { version: version.number });
    return input;
  });

/** Lets go of a text. */
export const release = (ctx: MemberContext, input: { publicationId: string }) =>
  once(ctx, 'review.release', input, async (tx) => {
    await lockPublication(tx, input.publicationId);
    const version = await q.lockReviewing(tx, input.publicationId);
    if (version?.heldBy !== ctx.person.id) throw noSuchText();
    const free = { heldBy: null, heldSince: null };
    await q.moveVersion(tx, input.publicationId, version.number, free);
    await record(tx, ctx, 'review.release', input.publicationId, { version: version.number });
    return input;
  });

/** What is kept of a person's own part in public texts. */
export async function myData(ctx: MemberContext) {
  await record(ctx.db, ctx, 'data.export', ctx.person.id, { domain: 'review' });
  return myPart(ctx.db, ctx.person.id);
}
