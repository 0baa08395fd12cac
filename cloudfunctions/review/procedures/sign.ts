import type * as z from 'zod';
import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { takeDown } from '../../_shared/publish';
import { append } from '../../_shared/sign-off';
import { scopes, type MemberContext } from '../../_shared/trpc';
import type { proofreadInput, recuseInput, returnInput, signInput, withdrawInput } from '../input';
import { lockPublication } from '../queries/drafts';
import { hasSigned } from '../queries/log';
import { excludedFrom } from '../queries/people';
import { recuse as insertRecusal } from '../queries/publications';
import { lockReviewing, moveVersion, publish } from '../queries/versions';
import { checks, dueAfter, signingRefusal, stages, type Stage } from '../rules';
import { notCleared, noSuchText, otherText, refuseSigning } from './refuse';

/** The version in review, and the stage whose turn it is, held against whoever else would act on it. */
async function turnOf(tx: Db, publicationId: string, digest: string) {
  const found = await lockPublication(tx, publicationId);
  const version = await lockReviewing(tx, publicationId);
  if (!found || !version) throw noSuchText();
  if (version.digest !== digest) throw otherText();
  const turn: Stage = stages[version.stage - 1]!;
  return { version, turn, cleared: found.clearedAt !== null };
}

async function refuseUnfit(
  ctx: MemberContext,
  tx: Db,
  { version, turn }: Awaited<ReturnType<typeof turnOf>>,
): Promise<void> {
  const held = scopes(ctx.person, 'reviewer', 'stage');
  if (!held.all && !held.ids.includes(turn))
    throw new Refusal('not_allowed', '这一审不归你签，看看收件箱里轮到你的。', { reason: 'stage' });
  const { id } = ctx.person;
  const { wrote, recused } = await excludedFrom(tx, version.publicationId);
  const why = signingRefusal({
    stage: turn,
    turn,
    signedBefore: await hasSigned(tx, version.publicationId, version.number, id),
    wrote: wrote.has(id),
    recused: recused.has(id),
    heldByOther: version.heldBy !== null && version.heldBy !== id,
  });
  if (why) throw refuseSigning(why);
}

/**
 * Puts a signature to the text that was read. The third publishes it.
 * @throws Refusal when a check is not ticked, it is not this person's to sign, or the text is another by now
 */
export function sign(ctx: MemberContext, input: z.infer<typeof signInput>) {
  const { publicationId, digest, remark } = input;
  return once(ctx, 'review.sign', input, async (tx) => {
    const found = await turnOf(tx, publicationId, digest);
    await refuseUnfit(ctx, tx, found);
    const ticked = new Set(input.checks);
    if (Object.keys(checks).some((check) => !ticked.has(check as keyof typeof checks)))
      throw new Refusal('bad_input', '五样都看过、打了勾，才能签。', { field: 'checks' });
    const { version, turn } = found;
    if (turn === 'final' && !found.cleared) throw notCleared();
    const at = ctx.now();
    await append(tx, {
      publicationId,
      version: version.number,
      stage: version.stage,
      act: 'signed',
      personId: ctx.person.id,
      digest,
      said: { checks: [...ticked].sort(), remark },
      at,
    });
    const free = { heldBy: null, heldSince: null };
    if (version.stage < stages.length)
      await moveVersion(tx, publicationId, version.number, {
        ...free,
        stage: version.stage + 1,
        stageSince: at,
        dueAt: new Date(dueAfter(at.getTime())),
      });
    else {
      await moveVersion(tx, publicationId, version.number, { ...free, status: 'signed' });
      await publish(tx, publicationId, version.number, at);
    }
    await record(tx, ctx, 'review.sign', publicationId, { version: version.number, stage: turn });
    return { publicationId, published: version.stage === stages.length };
  });
}

/** Sends the text back to its editors with a reason; what was signed of this version ends with it. */
export function sendBack(ctx: MemberContext, input: z.infer<typeof returnInput>) {
  const { publicationId, digest, reason, remark } = input;
  return once(ctx, 'review.sendBack', input, async (tx) => {
    const found = await turnOf(tx, publicationId, digest);
    await refuseUnfit(ctx, tx, found);
    if (reason === 'other' && remark === '')
      throw new Refusal('bad_input', '写一句要改哪里。', { field: 'remark' });
    const { version, turn } = found;
    const { number, stage } = version;
    const said = { reason, remark };
    const by = { act: 'returned', personId: ctx.person.id, at: ctx.now() } as const;
    await append(tx, { publicationId, version: number, stage, digest, said, ...by });
    await moveVersion(tx, publicationId, number, {
      status: 'returned',
      heldBy: null,
      heldSince: null,
    });
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
    const said = { checks: [...new Set(input.checks)].sort(), remark };
    const by = { act: 'proofread', personId: ctx.person.id, at: ctx.now() } as const;
    await append(tx, { publicationId, version: number, stage, digest, said, ...by });
    await record(tx, ctx, 'review.proofread', publicationId, { version: number, stage: turn });
    return { publicationId };
  });
}

/**
 * Steps back from a text for good; who held it lets go of it. A version that they signed already has lost a
 * signature, so it goes back to its editors, to begin again.
 */
export function recuse(ctx: MemberContext, input: z.infer<typeof recuseInput>) {
  const { publicationId, reason } = input;
  return once(ctx, 'review.recuse', input, async (tx) => {
    await lockPublication(tx, publicationId);
    const version = await lockReviewing(tx, publicationId);
    if (!version) throw noSuchText();
    const { number, stage, digest } = version;
    const by = { personId: ctx.person.id, at: ctx.now() };
    await insertRecusal(tx, { publicationId, reason, ...by });
    const said = { reason };
    await append(tx, {
      publicationId,
      version: number,
      stage,
      act: 'recused',
      digest,
      said,
      ...by,
    });
    const free = { heldBy: null, heldSince: null };
    if (await hasSigned(tx, publicationId, number, by.personId))
      await moveVersion(tx, publicationId, number, { ...free, status: 'returned' });
    else if (version.heldBy === by.personId) await moveVersion(tx, publicationId, number, free);
    await record(tx, ctx, 'review.recuse', publicationId, { reason });
    return { publicationId };
  });
}

/** Takes something published down, at once and by one person; a tombstone with the reason stands in its place. */
export function withdraw(ctx: MemberContext, input: z.infer<typeof withdrawInput>) {
  const { publicationId, reason } = input;
  return once(ctx, 'review.withdraw', input, async (tx) => {
    const found = await lockPublication(tx, publicationId);
    const by = { reason, personId: ctx.person.id, at: ctx.now() };
    if (!found || !(await takeDown(tx, found.kind, found.subjectId, by))) throw noSuchText();
    await record(tx, ctx, 'review.withdraw', publicationId, { reason });
    return { publicationId };
  });
}
