import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import { clear, draftFor } from '../../_shared/publish';
import type { MemberContext } from '../../_shared/trpc';
import {
  paperCountsMessage,
  qualifiedMessage,
  refusedMessage,
  returnedMessage,
  takenDownMessage,
} from '../messages';
import { setConsent } from '../queries/consents';
import * as q from '../queries/nominations';
import { dropScan, holdScan, scanOf } from '../queries/paper';
import { postNow } from '../queries/posts';
import { openNote, openText, putNote } from '../queries/texts';
import { writersOf } from '../queries/writers';
import { maskName, type RefuseReason, type ReturnReason } from '../rules';
import { mayBeShown } from '../rules/campaign';
import { consentProblems, type ConsentAnswer } from '../rules/consent';
import type { NominationStatus } from '../rules/moves';
import { tellBoth } from '../tell';
import { endConsent, makeLink, refuseEnded, refuseOwnGuardian, yesOf } from './consent';
import { statusTo, veilFor } from './panel';
import {
  noSuchNomination,
  refuse,
  refuseConsent,
  refuseIncomplete,
  refuseOther,
  refuseProblems,
  refuseRecused,
} from './refuse';
import { deskCanSave, returnable } from './standing';

/** A campaign's entries as a list shows them: names masked, no phones. */
export async function entries(
  ctx: MemberContext,
  asked: { campaignId: string; status?: NominationStatus | undefined },
  cursor: q.CreatedCursor | undefined,
) {
  const limit = 30;
  const of = { ...asked, veil: await veilFor(ctx, asked.campaignId) };
  const found = await q.entriesOf(ctx.db, of, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, q.createdKey);
  const shown = page.map((row) => {
    const { id, kind, areaName, source, createdAt, consent, handedAt, published } = row;
    const text = row.sealed === null ? null : openText(ctx, id, row.sealed);
    return {
      ...{ id, kind, areaName, source, createdAt, consent, handedAt, published },
      status: statusTo(ctx, row),
      paper: row.paperBy !== null && row.checkedBy === null && consent === 'asked',
      name: text && maskName(text.name),
      title: text?.title ?? null,
    };
  });
  const counts = cursor ? null : await q.countsOf(ctx.db, of.campaignId, of.veil);
  return { entries: shown, counts, next };
}

/** One entry, opened: who opens it is written down. */
export async function entry(ctx: MemberContext, id: string) {
  const found = await q.entryOf(ctx.db, id);
  if (!found) throw noSuchNomination();
  await refuseRecused(ctx, id);
  const { sealed, noteSealed, phoneHash, nominatedBy: _, verifiedBy, ...rest } = found;
  const { agreedTo: __, veil: ___, ...row } = rest;
  await record(ctx.db, ctx, 'nomination.open', id);
  const text = sealed === null ? null : openText(ctx, id, sealed);
  return {
    ...row,
    status: statusTo(ctx, found),
    canSave: deskCanSave(found),
    scan: await scanOf(ctx.db, id),
    verified: verifiedBy !== null,
    paperBy: row.paperBy === null ? null : row.paperBy === ctx.person.id ? 'mine' : 'other',
    text,
    note: openNote(ctx, id, noteSealed),
    samePhone: phoneHash === null ? 0 : (await q.samePhone(ctx.db, row.campaignId, phoneHash)) - 1,
  };
}

/** @param fit whether it can still be decided; by default while nobody did */
async function lockSubmitted(
  tx: Parameters<typeof q.lockEntry>[0],
  id: string,
  fit = ({ status }: q.FoundEntry) => status === 'submitted',
) {
  const found = await q.lockEntry(tx, id);
  if (!found || found.shreddedAt) throw noSuchNomination();
  if (!fit(found))
    throw new Refusal('conflict', '别的同事先办了这一份，刷新看最新的。', { reason: 'decided' });
  return found;
}

/** Everybody who wrote at an entry: who proposed or entered it first, then whoever rewrote it. */
const wroteOf = async (tx: Db, { id, nominatedBy, enteredBy }: q.FoundEntry) =>
  [nominatedBy ?? enteredBy, ...(await writersOf(tx, id))].filter((each) => each !== null);

/** @throws Refusal for whoever proposed, entered, rewrote or is the one it is about */
async function refuseOwn(ctx: MemberContext, tx: Db, found: q.FoundEntry) {
  if ([...(await wroteOf(tx, found)), found.verifiedBy].includes(ctx.person.id))
    throw refuse('own');
}

/** Somebody else than who proposed it, wrote at it or is told of in it finds that what they read qualifies. */
export const pass = (ctx: MemberContext, input: { id: string; digest: string }) =>
  once(ctx, 'nomination.pass', input, async (tx) => {
    const { id } = input;
    const found = await lockSubmitted(tx, id);
    await refuseOwn(ctx, tx, found);
    refuseOther(found, input.digest);
    await q.moveNomination(tx, id, { status: 'qualified', at: ctx.now() });
    if (found.nominatedBy)
      await notify(tx, ctx.now(), found.nominatedBy, qualifiedMessage(found, ctx.now()));
    await record(tx, ctx, 'nomination.pass', id);
    return { id };
  });

/**
 * Asks whoever nominated to put something right, also after it passed, until it is judged or goes to the editors.
 * Where staff wrote it down themselves, or whoever nominated has left, it cannot be sent back.
 */
export const sendBack = (
  ctx: MemberContext,
  input: { id: string; reason: ReturnReason; note: string },
) =>
  once(ctx, 'nomination.sendBack', input, async (tx) => {
    const { id, reason } = input;
    const note = input.note.trim();
    if (reason === 'other' && note === '')
      throw new Refusal('bad_input', '写一句要改哪里。', { field: 'note' });
    const found = await lockSubmitted(tx, id, returnable);
    if (!found.nominatedBy)
      throw new Refusal('refused', '这是工作人员代写的，退不回去，打电话问清楚，在这里改。', {
        reason: 'entered',
      });
    if (found.nominatorLeft)
      throw new Refusal('refused', '推荐人注销了账号，退不回去，打电话问清楚，在这里改。', {
        reason: 'left',
      });
    await q.moveNomination(tx, id, { status: 'returned', reason, at: ctx.now() });
    await putNote(tx, ctx, id, note);
    await notify(tx, ctx.now(), found.nominatedBy, returnedMessage(found, reason, ctx.now()));
    await record(tx, ctx, 'nomination.return', id, { reason });
    return { id };
  });

export const turnDown = (
  ctx: MemberContext,
  input: { id: string; reason: RefuseReason; note: string },
) =>
  once(ctx, 'nomination.turnDown', input, async (tx) => {
    const { id, reason } = input;
    const found = await lockSubmitted(tx, id);
    await q.moveNomination(tx, id, { status: 'unqualified', reason, at: ctx.now() });
    await putNote(tx, ctx, id, input.note.trim());
    if (found.nominatedBy)
      await notify(tx, ctx.now(), found.nominatedBy, refusedMessage(found, reason, ctx.now()));
    await record(tx, ctx, 'nomination.refuse', id, { reason });
    return { id };
  });

/** A link or code for the nominee, made at the counter. */
export const linkFor = (ctx: MemberContext, input: { id: string }) =>
  makeLink(ctx, input.id, () => true);

/** Writes down that a signed paper is there; it counts once a colleague has looked at it. */
export function enterPaper(
  ctx: MemberContext,
  input: { id: string; place: string; scan: string[] } & ConsentAnswer,
) {
  refuseProblems(consentProblems(input));
  return once(ctx, 'nomination.enterPaper', input, async (tx) => {
    const { id, place, scan } = input;
    const found = await q.lockEntry(tx, id);
    if (!found || found.shreddedAt) throw noSuchNomination();
    if (found.consent !== 'asked' && found.consent !== 'refused') throw refuseConsent('answered');
    refuseEnded(found);
    if (!(await holdScan(tx, id, scan, ctx.person.id))) throw refuseIncomplete('scan');
    refuseOwnGuardian(ctx, found, input);
    const { adult, guardianSealed, portrait, version, agreedTo } = yesOf(ctx, found, input);
    const paper = { paperPlace: place, paperBy: ctx.person.id, checkedBy: null };
    await setConsent(tx, id, { ...paper, adult, guardianSealed, portrait, version, agreedTo });
    await record(tx, ctx, 'nomination.paper', id);
    return { id };
  });
}

/**
 * What the nominee agreed to and how, for whoever reviews the text: by their own phone or on paper, of age or with
 * a guardian, and others in the pictures.
 */
export async function word(ctx: MemberContext, id: string) {
  const found = await q.entryOf(ctx.db, id);
  if (found?.consent !== 'given') throw noSuchNomination();
  await refuseRecused(ctx, id);
  const { adult, portrait, checkedBy } = found;
  return { onPaper: checkedBy !== null, adult, portrait, scan: await scanOf(ctx.db, id) };
}

/** A second person has the paper before them and says whether it holds. */
export const checkPaper = (ctx: MemberContext, input: { id: string; holds: boolean }) =>
  once(ctx, 'nomination.checkPaper', input, async (tx) => {
    const { id, holds } = input;
    const found = await q.lockEntry(tx, id);
    if (!found?.paperBy || found.shreddedAt) throw noSuchNomination();
    if (found.consent !== 'asked' && found.consent !== 'refused') throw refuseConsent('answered');
    if (holds) refuseEnded(found);
    if (found.paperBy === ctx.person.id)
      throw new Refusal('refused', '纸是你登记的，请另一位同事核对。', { reason: 'own_paper' });
    await setConsent(
      tx,
      id,
      holds
        ? {
            status: 'given',
            checkedBy: ctx.person.id,
            answeredAt: ctx.now(),
            tokenHash: null,
            tokenUntil: null,
          }
        : { paperPlace: null, paperBy: null },
    );
    if (!holds) await dropScan(tx, id);
    if (holds && found.consent === 'refused' && found.verifiedBy)
      await notify(tx, ctx.now(), found.verifiedBy, paperCountsMessage(id, ctx.now()));
    await record(tx, ctx, 'nomination.check-paper', id, { holds });
    return { id };
  });

/** Somebody came to the counter and wants their story gone: staff take it down for them, and those concerned hear of it. */
export const takeBackFor = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'nomination.takeBackFor', input, async (tx) => {
    const found = await q.lockEntry(tx, input.id);
    if (found?.consent !== 'given') throw noSuchNomination();
    const at = ctx.now();
    await endConsent(tx, found, { personId: ctx.person.id, at, post: await postNow(tx, ctx) });
    await tellBoth(tx, at, found, takenDownMessage(found.id, at));
    await record(tx, ctx, 'nomination.take-back', input.id);
    return input;
  });

/**
 * Hands a qualified story to the editors of the review spine and clears it for the public: the nominee agreed.
 * Whoever wrote it, and the nominee, never sign it.
 */
export const handOver = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'nomination.handOver', input, async (tx) => {
    const found = await q.lockEntry(tx, input.id);
    if (!found?.sealed || found.shreddedAt) throw noSuchNomination();
    if (found.consent !== 'given' || found.agreedTo !== found.digest) throw refuse('no_consent');
    const chosen = found.status === mayBeShown(found);
    if (!chosen && !found.handedAt && found.firstPlaces !== null) throw refuse('not_chosen');
    if (!chosen || found.handedAt)
      throw new Refusal('conflict', '这一份已经交过，或者还没过资格。刷新看最新的。', {
        reason: 'decided',
      });
    const at = ctx.now();
    const text = openText(ctx, found.id, found.sealed);
    const content = {
      title: text.title,
      body: text.story,
      media: text.media,
      fields: { name: text.name, unit: text.unit, post: text.post },
    };
    const [first = ctx.person.id, ...others] = await wroteOf(tx, found);
    const wrote: [string, ...string[]] = [first, ...others];
    if (found.verifiedBy) wrote.push(found.verifiedBy);
    const of = { kind: 'nomination' as const, subjectId: found.id };
    const publicationId = await draftFor(tx, { ...of, content, wrote, at });
    await clear(tx, 'nomination', found.id, at);
    await q.markHanded(tx, found.id, at);
    await record(tx, ctx, 'nomination.hand-over', found.id, { publicationId });
    return { id: found.id, publicationId };
  });
