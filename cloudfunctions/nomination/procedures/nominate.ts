import { record } from '../../_shared/audit';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { holdMedia } from '../../_shared/media-view';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import { area } from '../../_shared/tables';
import type { MemberContext } from '../../_shared/trpc';
import { eq } from 'drizzle-orm';
import { lockCampaign, stageNow } from '../queries/campaigns';
import * as q from '../queries/nominations';
import { askAnew } from '../queries/consents';
import { dropScan } from '../queries/paper';
import { digestOf, openNote, openText, phoneHashOf, putText, type Told } from '../queries/texts';
import { addWriter } from '../queries/writers';
import { nominationProblems, type NominationText, type Source } from '../rules';
import { noSuchNomination, refuse, refuseIncomplete, refuseOther, refuseProblems } from './refuse';
import { canSave, deskCanSave, leftToDesk } from './standing';

async function refuseUnknownArea(tx: Db, areaId: string): Promise<void> {
  const found = await tx.select({ id: area.id }).from(area).where(eq(area.id, areaId));
  if (found.length === 0)
    throw new Refusal('bad_input', '没有这个街镇，重新选一下。', { field: 'areaId' });
}

const twice = (error: unknown) => {
  throw dbError(error)?.constraint === 'nomination_once' ? refuse('twice') : error;
};

/** The entry lists these pictures from now on. @throws Refusal where one of them is gone or another's */
async function hold(tx: Db, id: string, { media }: NominationText, ownerId: string): Promise<void> {
  const ids = media.map((each) => each.id);
  if (!(await holdMedia(tx, id, ids, ownerId))) throw refuseIncomplete('media');
}

/** Takes a nomination in while its campaign takes them. Nobody is told of it but the nominee, by whoever nominated. */
async function takeIn(
  ctx: MemberContext,
  tx: Db,
  input: Told & { campaignId: string; source: Source },
  by: { nominatedBy: string } | { enteredBy: string },
): Promise<string> {
  const { campaignId, source, ...told } = input;
  const { kind, areaId } = told;
  const held = await lockCampaign(tx, campaignId);
  if (!held || stageNow(held, ctx.now()) !== 'nominate') throw refuse('not_now');
  await refuseUnknownArea(tx, areaId);
  const entry = {
    kind,
    areaId,
    campaignId,
    source,
    phoneHash: phoneHashOf(ctx, told.phone),
    ...by,
  };
  const id = await q.insertNomination(tx, entry, ctx.now()).catch(twice);
  if (!id) throw refuse('enough');
  await hold(tx, id, told, ctx.person.id);
  await putText(tx, ctx, id, told);
  await addWriter(tx, id, ctx.person.id);
  await record(tx, ctx, 'nomination.nominate', id, { source, kind });
  return id;
}

export async function nominate(
  ctx: MemberContext,
  input: Told & { campaignId: string; source: Source },
) {
  refuseProblems(nominationProblems(input, { source: input.source }));
  await countAttempt(ctx.db, ctx.person.id, 'nominate', ctx.now());
  return once(ctx, 'nomination.nominate', input, async (tx) => ({
    id: await takeIn(ctx, tx, input, { nominatedBy: ctx.person.id }),
  }));
}

/** Written down by staff for somebody who came or wrote; a paper may stand in for the nominee's phone. */
export function enter(ctx: MemberContext, input: Told & { campaignId: string; source: Source }) {
  refuseProblems(nominationProblems(input, { phoneNeeded: false }));
  return once(ctx, 'nomination.enter', input, async (tx) => ({
    id: await takeIn(ctx, tx, input, { enteredBy: ctx.person.id }),
  }));
}

/**
 * Writes an entry anew. Once anything of it is another than before, what the nominee said to it and the phone they
 * showed count no more: they are asked anew. A no stays a no.
 */
async function rewrite(ctx: MemberContext, tx: Db, found: q.FoundEntry, input: Told) {
  const { kind, areaId } = input;
  const { id } = found;
  await refuseUnknownArea(tx, areaId);
  const phoneHash = phoneHashOf(ctx, input.phone);
  await q
    .moveNomination(tx, id, { status: 'submitted', at: ctx.now(), kind, areaId, phoneHash })
    .catch(twice);
  if (digestOf(ctx, input) !== found.digest) {
    await askAnew(tx, id, ctx.now());
    await dropScan(tx, id);
    await addWriter(tx, id, ctx.person.id);
  }
  await hold(tx, id, input, ctx.person.id);
  await putText(tx, ctx, id, input);
  await record(tx, ctx, 'nomination.save', id);
}

/** Puts right what was returned, or what nobody judged yet and the nominee did not answer. */
export function save(ctx: MemberContext, input: Told & { id: string }) {
  refuseProblems(nominationProblems(input));
  return once(ctx, 'nomination.save', input, async (tx) => {
    const { id, ...given } = input;
    const found = await q.lockEntry(tx, id);
    if (found?.nominatedBy !== ctx.person.id || found.shreddedAt) throw noSuchNomination();
    if (!canSave(found)) throw refuse('decided');
    await rewrite(ctx, tx, found, given);
    return { id };
  });
}

/**
 * The same by any of the desk's people, of what nobody else can put right: also after it passed, until it is judged
 * or goes to the editors, and never over what a colleague wrote unread. It waits to be passed anew then.
 */
export function saveEntered(ctx: MemberContext, input: Told & { id: string; digest: string }) {
  refuseProblems(nominationProblems(input, { phoneNeeded: false }));
  return once(ctx, 'nomination.saveEntered', input, async (tx) => {
    const { id, digest, ...given } = input;
    const found = await q.lockEntry(tx, id);
    if (!found || found.shreddedAt || !leftToDesk(found)) throw noSuchNomination();
    if (!deskCanSave(found)) throw refuse('decided');
    refuseOther(found, digest);
    await rewrite(ctx, tx, found, given);
    return { id };
  });
}

/** What its nominator sees of an entry: their own words, how far it is, what the nominee said. */
function shown(ctx: MemberContext, found: q.FoundEntry) {
  const { sealed, noteSealed, verifiedBy: _, phoneHash: __, agreedTo: ___, ...rest } = found;
  const {
    nominatedBy: _n,
    enteredBy: _e,
    paperBy: _p,
    checkedBy: _c,
    digest: _d,
    veil: _v,
    nominatorLeft: _l,
    ...row
  } = rest;
  return {
    ...row,
    status: q.statusFor(found, ctx.now()),
    text: sealed === null ? null : openText(ctx, found.id, sealed),
    note: openNote(ctx, found.id, noteSealed),
  };
}

const outline = (ctx: MemberContext, found: q.FoundEntry) => {
  const { id, kind, areaName, reason, createdAt, consent, published, sealed } = found;
  const status = q.statusFor(found, ctx.now());
  const text = sealed === null ? null : openText(ctx, id, sealed);
  const { name = null, title = null } = text ?? {};
  return { id, kind, areaName, status, reason, createdAt, consent, published, name, title };
};

export async function mine(ctx: MemberContext, cursor: q.CreatedCursor | undefined) {
  const limit = 20;
  const found = await q.nominatedBy(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, q.createdKey);
  return { nominations: page.map((row) => outline(ctx, row)), next };
}

export async function one(ctx: MemberContext, id: string) {
  const found = await q.entryOf(ctx.db, id);
  if (found?.nominatedBy !== ctx.person.id) throw noSuchNomination();
  return shown(ctx, found);
}

/** All of a person's nominations, for the export of their data. */
export async function allOf(ctx: MemberContext) {
  const all = [];
  let cursor: q.CreatedCursor | undefined;
  do {
    const found = await q.nominatedBy(ctx.db, ctx.person.id, cursor, 101);
    const { page, next } = pageOf(found, 100, q.createdKey);
    all.push(...page.map((row) => shown(ctx, row)));
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}
