import type * as z from 'zod';
import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { takeDown } from '../../_shared/publish';
import { append } from '../../_shared/sign-off';
import type { MemberContext } from '../../_shared/trpc';
import { dueAfter } from '../due';
import type { proofreadInput, returnInput, signInput, withdrawInput } from '../input';
import { publishedMessage, returnedMessage } from '../messages';
import { lockPublication } from '../queries/drafts';
import { signersOf } from '../queries/log';
import { excludedFrom, postNow } from '../queries/people';
import { moveVersion, publish } from '../queries/versions';
import { checks, proofreadingRefusal, proofreadingRefusals, stages } from '../rules';
import { tellStage } from '../tell';
import { notCleared, noSuchText } from './refuse';
import { refuseUnfit, turnOf } from './turn';

/**
 * Puts a signature to the text that was read. The third publishes it.
 * @throws Refusal when a check is not ticked, it is not this person's to sign, or the text is another by now
 */
export function sign(ctx: MemberContext, input: z.infer<typeof signInput>) {
  const { publicationId, digest, remark } = input;
  return once(ctx, 'review.sign', input, async (tx) => {
    const { found, version, turn } = await turnOf(tx, publicationId, digest);
    await refuseUnfit(ctx, tx, version);
    const ticked = new Set(input.checks);
    if (Object.keys(checks).some((check) => !ticked.has(check as keyof typeof checks)))
      throw new Refusal('bad_input', '五样都看过、打了勾，才能签。', { field: 'checks' });
    if (turn === 'final' && found.clearedAt === null) throw notCleared();
    const at = ctx.now();
    await append(tx, {
      publicationId,
      version: version.number,
      stage: version.stage,
      act: 'signed',
      personId: ctx.person.id,
      digest,
      said: { post: await postNow(tx, ctx.person.id, turn), checks: [...ticked].sort(), remark },
      at,
    });
    const free = { heldBy: null, heldSince: null };
    const published = version.stage === stages.length;
    if (published) {
      await moveVersion(tx, publicationId, version.number, { ...free, status: 'signed' });
      await publish(tx, publicationId, version.number, at);
      await notify(tx, at, version.submittedBy, publishedMessage(version, at));
    } else {
      const next = { stage: version.stage + 1, stageSince: at, dueAt: await dueAfter(tx, at) };
      await moveVersion(tx, publicationId, version.number, { ...free, ...next });
      await tellStage(tx, at, { ...version, ...next });
    }
    await record(tx, ctx, 'review.sign', publicationId, { version: version.number, stage: turn });
    return { publicationId, published };
  });
}

/** Sends the text back to its editors with a reason; what was signed of this version ends with it. */
export function sendBack(ctx: MemberContext, input: z.infer<typeof returnInput>) {
  const { publicationId, digest, reason, remark } = input;
  return once(ctx, 'review.sendBack', input, async (tx) => {
    const { version, turn } = await turnOf(tx, publicationId, digest);
    await refuseUnfit(ctx, tx, version);
    if (reason === 'other' && remark === '')
      throw new Refusal('bad_input', '写一句要改哪里。', { field: 'remark' });
    const { number, stage } = version;
    const said = { post: await postNow(tx, ctx.person.id, turn), reason, remark };
    const at = ctx.now();
    const by = { act: 'returned', personId: ctx.person.id, at } as const;
    await append(tx, { publicationId, version: number, stage, digest, said, ...by });
    await moveVersion(tx, publicationId, number, {
      status: 'returned',
      heldBy: null,
      heldSince: null,
    });
    await notify(tx, at, version.submittedBy, returnedMessage(version, turn, reason, at));
    await record(tx, ctx, 'review.return', publicationId, { version: number, stage: turn, reason });
    return { publicationId };
  });
}

/** Writes down that somebody else proofread at this stage, as often as it is done; never a signature. */
export function proofread(ctx: MemberContext, input: z.infer<typeof proofreadInput>) {
  const { publicationId, digest, remark } = input;
  return once(ctx, 'review.proofread', input, async (tx) => {
    const { version, turn } = await turnOf(tx, publicationId, digest);
    const { number, stage } = version;
    const { wrote, recused } = await excludedFrom(tx, publicationId);
    const why = proofreadingRefusal({
      wrote: wrote.has(ctx.person.id),
      recused: recused.has(ctx.person.id),
      signedBefore: (await signersOf(tx, publicationId, number)).has(ctx.person.id),
    });
    if (why) throw new Refusal('refused', proofreadingRefusals[why], { reason: why });
    if (input.checks.length === 0 && remark === '')
      throw new Refusal('bad_input', '勾一样看过的，或者写一句看出了什么。', { field: 'checks' });
    const post = await postNow(tx, ctx.person.id, turn);
    const said = { post, checks: [...new Set(input.checks)].sort(), remark };
    const by = { act: 'proofread', personId: ctx.person.id, at: ctx.now() } as const;
    await append(tx, { publicationId, version: number, stage, digest, said, ...by });
    await record(tx, ctx, 'review.proofread', publicationId, { version: number, stage: turn });
    return { publicationId };
  });
}

/**
 * Takes something published down, at once and by one person; a tombstone with the reason stands in its place. Also by
 * one who stepped back: it may be urgent, and shows them nothing.
 */
export function withdraw(ctx: MemberContext, input: z.infer<typeof withdrawInput>) {
  const { publicationId, reason } = input;
  return once(ctx, 'review.withdraw', input, async (tx) => {
    const found = await lockPublication(tx, publicationId);
    const post = await postNow(tx, ctx.person.id);
    const by = { reason, post, personId: ctx.person.id, at: ctx.now() };
    if (!found || !(await takeDown(tx, found.kind, found.subjectId, by))) throw noSuchText();
    await record(tx, ctx, 'review.withdraw', publicationId, { reason });
    return { publicationId };
  });
}
