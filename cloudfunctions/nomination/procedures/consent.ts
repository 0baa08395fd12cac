import { record } from '../../_shared/audit';
import { newSecret, seal } from '../../_shared/crypto';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import { clear, takeDown } from '../../_shared/publish';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { behindLink, countTry, putLink, setConsent } from '../queries/consents';
import {
  createdKey,
  entryOf,
  lockEntry,
  moveNomination,
  nominationsAbout,
  statusFor,
  type CreatedCursor,
  type FoundEntry,
} from '../queries/nominations';
import { dropScan } from '../queries/paper';
import { nomineePost } from '../queries/posts';
import { openText, phoneHashOf } from '../queries/texts';
import { maskName, maskPhone } from '../rules';
import {
  consentProblems,
  consentVersion,
  keepWithoutConsentDays,
  linkDays,
  type ConsentAnswer,
} from '../rules/consent';
import { moves, type ConsentState } from '../rules/moves';
import { noSuchNomination, refuseConsent, refuseProblems } from './refuse';

const wordPage = 'features/nomination/pages/nominee-word/index';

/** Whether a nomination can still be withdrawn: those that ended cannot. */
const canWithdraw = ({ status }: FoundEntry) =>
  (moves.nomination[status] as readonly string[]).includes('withdrawn');

/** @throws Refusal for a nomination that was turned down or withdrawn: nobody is to agree to it any more */
export function refuseEnded(entry: FoundEntry): void {
  if (!canWithdraw(entry)) throw refuseConsent('ended');
}

/** A link opens for 30 days, but not after what it opens is deleted for want of a yes. */
function linkUntil({ askedAt, answeredAt, createdAt }: FoundEntry, now: Date): Date {
  const kept = (answeredAt ?? askedAt ?? createdAt).getTime() + keepWithoutConsentDays * 86_400_000;
  return new Date(Math.min(now.getTime() + linkDays * 86_400_000, kept));
}

/**
 * A new link for the nominee; the one before opens no more. Not repeatable by its key: the secret is shown once.
 * `image` is a mini-program code that opens it (base64), where WeChat is connected.
 */
export async function makeLink(
  ctx: MemberContext,
  id: string,
  mine: (entry: FoundEntry) => boolean,
) {
  const link = await ctx.db.transaction(async (tx) => {
    const found = await lockEntry(tx, id);
    if (!found || found.shreddedAt || !mine(found)) throw noSuchNomination();
    refuseEnded(found);
    if (found.phoneHash === null)
      throw new Refusal('refused', '这一份没有写手机号，请本人在纸上签字。', {
        reason: 'no_phone',
      });
    if (found.consent === 'given' || found.consent === 'taken_back')
      throw refuseConsent('answered');
    const secret = newSecret();
    const until = linkUntil(found, ctx.now());
    await putLink(tx, id, secret, until);
    await record(tx, ctx, 'nomination.link', id);
    return { token: secret, until };
  });
  const image = await ctx.wechat?.codeForPath(`${wordPage}?t=${link.token}`);
  return { ...link, image: image?.toString('base64') ?? null };
}

export const askConsent = (ctx: MemberContext, input: { id: string }) =>
  makeLink(ctx, input.id, (entry) => entry.nominatedBy === ctx.person.id);

async function behind(ctx: MemberContext, token: string) {
  const found = await behindLink(ctx.db, token, ctx.now());
  if (!found) throw refuseConsent('link');
  return found;
}

/** States in which a nominee can still say yes. */
const open: ReadonlySet<ConsentState> = new Set(['asked', 'refused']);

/**
 * What a link shows: to whoever holds it, a masked name; the story only to the account that showed the
 * nominee's own phone number.
 */
export async function openLink(ctx: MemberContext, token: string) {
  await countAttempt(ctx.db, ctx.person.id, 'consent', ctx.now());
  const { id, state, verifiedBy } = await behind(ctx, token);
  const found = await entryOf(ctx.db, id);
  if (!found?.sealed) throw refuseConsent('link');
  const text = openText(ctx, id, found.sealed);
  const verified = verifiedBy === ctx.person.id;
  // After the yes, the link opens for nobody but the one who gave it.
  if (!verified && !open.has(state)) throw refuseConsent('link');
  const { campaignTitle, source, kind, areaName } = found;
  return {
    id,
    state,
    campaignTitle,
    source,
    name: verified ? text.name : maskName(text.name),
    phone: maskPhone(text.phone),
    /** A demo's phone is typed: there is no WeChat to ask. */
    byHand: ctx.demo,
    text: verified ? { ...text, kind, areaName } : null,
  };
}

/** The phone that WeChat knows of whoever calls; in a demo, the one they typed. @throws Refusal */
async function phoneShown(ctx: MemberContext, input: { code: string } | { phone: string }) {
  if ('phone' in input) {
    if (!ctx.demo)
      throw new Refusal('not_allowed', '要用微信里的手机号核对，请在微信小程序里打开。');
    return input.phone;
  }
  if (!ctx.wechat) throw new Refusal('not_allowed', '这里还没接通微信，请在微信小程序里打开。');
  return ctx.wechat.phoneOf(input.code);
}

/** Binds a nomination to the nominee's own account; a wrong phone counts against the link. */
export async function verifyPhone(
  ctx: MemberContext,
  input: { token: string } & ({ code: string } | { phone: string }),
) {
  await countAttempt(ctx.db, ctx.person.id, 'consent', ctx.now());
  const { id, phoneHash } = await behind(ctx, input.token);
  const shown = phoneHashOf(ctx, await phoneShown(ctx, input));
  if (shown === null || shown !== phoneHash) {
    await countTry(ctx.db, id);
    throw refuseConsent('phone');
  }
  return ctx.db.transaction(async (tx) => {
    const found = await lockEntry(tx, id);
    if (found?.phoneHash !== shown) throw refuseConsent('phone');
    if (!found.consent || !open.has(found.consent)) throw refuseConsent('answered');
    const verified = { verifiedBy: ctx.person.id, verifiedAt: ctx.now() };
    await setConsent(tx, id, verified).catch((error: unknown) => {
      throw dbError(error)?.constraint === 'nominee_consent_own'
        ? refuseConsent('nominator')
        : error;
    });
    await record(tx, ctx, 'nomination.verify', id);
    return { id };
  });
}

/** What a yes leaves in its row; it counts for the text as it stands. */
export const yesOf = (ctx: MemberContext, { id, digest }: FoundEntry, answer: ConsentAnswer) => ({
  agreedTo: digest,
  adult: answer.adult,
  guardianSealed: answer.adult ? null : seal(ctx.keys, answer.guardian.trim(), `${id}/guardian`),
  portrait: answer.portrait,
  version: consentVersion,
  answeredAt: ctx.now(),
});

/** @throws Refusal when a child's guardian is the child */
export function refuseOwnGuardian(
  ctx: MemberContext,
  { id, sealed }: FoundEntry,
  { adult, guardian }: ConsentAnswer,
) {
  if (!adult && sealed !== null && openText(ctx, id, sealed).name === guardian.trim())
    refuseProblems([{ field: 'guardian', sentence: '这里写监护人自己的名字，不写本人的。' }]);
}

type Answer = { token: string; agree: false } | ({ token: string; agree: true } & ConsentAnswer);

/**
 * The nominee's yes or no. After a no the nomination goes no further, and is deleted in 60 days; a paper that waited to
 * be checked counts no more, one signed later does.
 */
export async function answerConsent(ctx: MemberContext, input: Answer) {
  if (input.agree) refuseProblems(consentProblems(input));
  return once(ctx, 'nomination.answerConsent', input, async (tx) => {
    const link = await behindLink(tx, input.token, ctx.now());
    if (!link) throw refuseConsent('link');
    const found = await lockEntry(tx, link.id);
    if (found?.verifiedBy !== ctx.person.id) throw refuseConsent('not_verified');
    if (!found.consent || !open.has(found.consent)) throw refuseConsent('answered');
    const { id } = found;
    if (input.agree) refuseEnded(found);
    if (input.agree) refuseOwnGuardian(ctx, found, input);
    if (input.agree) await setConsent(tx, id, { status: 'given', ...yesOf(ctx, found, input) });
    else {
      const no = { status: 'refused', answeredAt: ctx.now() } as const;
      await setConsent(tx, id, {
        paperPlace: null,
        paperBy: null,
        ...(found.consent === 'asked' && no),
      });
      await dropScan(tx, id);
    }
    await record(tx, ctx, 'nomination.consent', id, { agreed: input.agree });
    return { id, agreed: input.agree };
  });
}

/** Takes the yes back, for whoever asks: the story is gone from the public at once. */
export async function endConsent(
  tx: Db,
  entry: FoundEntry,
  by: { personId: string; at: Date; post: string },
): Promise<void> {
  await takeDown(tx, 'nomination', entry.id, { reason: 'asked', ...by });
  await clear(tx, 'nomination', entry.id, null);
  await setConsent(tx, entry.id, { status: 'taken_back', answeredAt: by.at });
  if (canWithdraw(entry)) await moveNomination(tx, entry.id, { status: 'withdrawn', at: by.at });
}

/** The nominee takes their story down, at any time and without a reason. */
export const takeBack = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'nomination.takeBack', input, async (tx) => {
    const found = await lockEntry(tx, input.id);
    if (found?.verifiedBy !== ctx.person.id) throw noSuchNomination();
    if (found.consent === 'taken_back') return { id: input.id };
    if (found.consent !== 'given') throw noSuchNomination();
    await endConsent(tx, found, { personId: ctx.person.id, at: ctx.now(), post: nomineePost });
    await record(tx, ctx, 'nomination.take-back', input.id);
    return { id: input.id };
  });

async function allAbout(ctx: MemberContext) {
  const all = [];
  let cursor: CreatedCursor | undefined;
  do {
    const found = await nominationsAbout(ctx.db, ctx.person.id, cursor, 101);
    const { page, next } = pageOf(found, 100, createdKey);
    all.push(...page);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}

/**
 * Stories told about the caller, to read and to take down: what was agreed to, and the title that is public. All of
 * them: none that names somebody is out of their reach.
 */
export async function aboutMe(ctx: MemberContext) {
  const found = await allAbout(ctx);
  return found.map(({ id, sealed, ...row }) => {
    const { consent, published, publicTitle, kind, areaName, campaignTitle } = row;
    const status = statusFor(row, ctx.now());
    const text = sealed === null ? null : openText(ctx, id, sealed);
    return { id, status, consent, published, publicTitle, kind, areaName, campaignTitle, text };
  });
}
