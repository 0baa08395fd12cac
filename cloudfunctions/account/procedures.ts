import { lockAdmins } from '../_shared/admins';
import { record } from '../_shared/audit';
import type { Db } from '../_shared/db';
import { Refusal } from '../_shared/errors';
import { once } from '../_shared/idempotency';
import { whoIs } from '../_shared/identity';
import { noticeVersion } from '../_shared/notice';
import type { Context } from '../_shared/runtime';
import { templateIds } from '../_shared/templates';
import type { MemberContext, VisitorContext } from '../_shared/trpc';
import { messagesOf, unreadOf } from './inbox';
import { allWords } from './procedures/words';
import * as q from './queries';
import { demoPeople, type DemoPerson } from './rules';

/** What the app asks first: who am I, which notice is in force, how can I sign in here. */
export async function start(ctx: VisitorContext) {
  const { person } = ctx;
  return {
    noticeVersion,
    ways: { wechat: ctx.wechat !== undefined || ctx.identity.kind === 'wechat', demo: ctx.demo },
    /** What WeChat can be asked to allow, as template ids by kind of message; empty where nothing is sent. */
    templates: ctx.wechat ? templateIds() : {},
    me: person && {
      id: person.id,
      roles: person.roles,
      unread: await unreadOf(ctx.db, person.id),
      ...(await q.profileOf(ctx.db, ctx.keys, person.id)),
    },
  };
}

const mustBeCurrent = (version: string) => {
  if (version !== noticeVersion)
    throw new Refusal('consent_needed', '隐私说明更新了，重新打开小程序，看过新的再登录。', {
      reason: 'notice_changed',
    });
};

async function accept(tx: Db, ctx: Context, id: string, version: string): Promise<string> {
  const by = { now: ctx.now, person: { id }, actingAs: 'member' };
  if (await q.acceptNotice(tx, id, version, ctx.now()))
    await record(tx, by, 'consent.accept', id, { version });
  return id;
}

/** Makes the person known and the consent stand together: nobody is stored without it. */
const enter = (ctx: Context, provider: q.Provider, subject: string, version: string) =>
  ctx.db.transaction(async (tx) =>
    accept(tx, ctx, await q.personFor(tx, ctx.keys, provider, subject, ctx.now()), version),
  );

/** `wx.login` on a self-hosted server: WeChat's code becomes a sign-in. */
export async function signIn(ctx: Context, input: { code: string; noticeVersion: string }) {
  mustBeCurrent(input.noticeVersion);
  if (!ctx.wechat) throw new Refusal('not_allowed', '这里还没接通微信登录，请在微信小程序里打开。');
  const { openid } = await ctx.wechat.code2session(input.code);
  const id = await enter(ctx, 'wechat', openid, input.noticeVersion);
  return q.issueToken(ctx.db, id, ctx.now());
}

/** A demo person on a demo host over loopback; refused everywhere else. */
export async function signInDemo(
  ctx: Context,
  input: { person: DemoPerson; noticeVersion: string },
) {
  if (!ctx.demo) throw new Refusal('not_allowed', '演示身份只能在本机的演示里用。');
  mustBeCurrent(input.noticeVersion);
  const id = await enter(ctx, 'demo', input.person, input.noticeVersion);
  return q.issueToken(ctx.db, id, ctx.now());
}

/** Accepts the notice for whoever the call's identity is: WeChat Cloud's first visit, or a new version. */
export async function acceptNotice(ctx: Context, input: { noticeVersion: string }) {
  mustBeCurrent(input.noticeVersion);
  if (ctx.identity.kind === 'wechat')
    return { id: await enter(ctx, 'wechat', ctx.identity.openid, input.noticeVersion) };
  const person = await whoIs(ctx);
  if (!person) throw new Refusal('sign_in', '先登录，再同意隐私说明。');
  return { id: await ctx.db.transaction((tx) => accept(tx, ctx, person.id, input.noticeVersion)) };
}

export const demoList = (ctx: Context) =>
  ctx.demo ? Object.entries(demoPeople).map(([id, name]) => ({ id: id as DemoPerson, name })) : [];

export async function signOut(ctx: MemberContext) {
  if (ctx.identity.kind === 'token') await q.revokeToken(ctx.db, ctx.identity.token, ctx.now());
  return { signedOut: true };
}

export const withdrawConsent = (ctx: MemberContext) =>
  ctx.db.transaction(async (tx) => {
    await q.withdrawConsent(tx, ctx.person.id, ctx.now());
    await record(tx, ctx, 'consent.withdraw', ctx.person.id);
    return { signedOut: true };
  });

export const saveProfile = (
  ctx: MemberContext,
  chosen: { nickname: string | null; areaId: string | null },
) =>
  once(ctx, 'account.saveProfile', chosen, async (tx) => {
    if (chosen.areaId !== null && !(await q.areaList(tx)).some(({ id }) => id === chosen.areaId))
      throw new Refusal('bad_input', '没有这个镇街，重新选一下。', { field: 'areaId' });
    await q.saveProfile(tx, ctx.keys, ctx.person.id, chosen);
    await record(tx, ctx, 'profile.save', ctx.person.id);
    return { saved: true };
  });

export async function myData(ctx: MemberContext) {
  const { id } = ctx.person;
  await record(ctx.db, ctx, 'data.export', id, { domain: 'account' });
  return {
    id,
    profile: await q.profileOf(ctx.db, ctx.keys, id),
    consents: await q.consentsOf(ctx.db, id),
    ...(await messagesOf(ctx.db, id)),
    words: await allWords(ctx),
  };
}

/** Shreds the account, unless nobody would be left who can let staff in; seats and visit records follow by each domain's own job within a minute. */
export const deleteAccount = (ctx: MemberContext) =>
  ctx.db.transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (admins.length > 0 && admins.every(({ personId }) => personId === ctx.person.id))
      throw new Refusal('refused', '你是最后一位管理员，先请另一位进来，再注销。', {
        reason: 'last_admin',
      });
    await record(tx, ctx, 'account.delete', ctx.person.id);
    await q.deletePerson(tx, ctx.person.id, ctx.now());
    return { deleted: true };
  });
