import { record } from '../_shared/audit';
import { dbError } from '../_shared/db';
import { Refusal } from '../_shared/errors';
import { once } from '../_shared/idempotency';
import { pageOf } from '../_shared/page';
import type { MemberContext } from '../_shared/trpc';
import * as q from './queries';
import { scopeFits } from './rules';

const spent = () =>
  new Refusal('refused', '这个邀请用过了、撤了或者过期了，请发邀请的人再发一个。', {
    reason: 'invitation_spent',
  });

/** Not repeatable by its key: the secret is shown once and is nowhere stored. */
export const invite = (ctx: MemberContext, post: q.Post) => {
  if (!scopeFits(post.role, post.scope))
    throw new Refusal('bad_input', '这个岗位管不了这个范围，重新选一下。', { field: 'scope' });
  return ctx.db.transaction(async (tx) => {
    if (!(await q.scopeExists(tx, post.scope)))
      throw new Refusal('bad_input', '没有这个地方，重新选一下。', { field: 'scope' });
    const made = await q.createInvitation(tx, post, ctx.person.id, ctx.now());
    await record(tx, ctx, 'staff.invite', made.id, { role: post.role, scope: post.scope });
    return made;
  });
};

export async function previewInvitation(ctx: MemberContext, secret: string) {
  const post = await q.readInvitation(ctx.db, secret, ctx.now());
  if (!post) throw spent();
  return post;
}

export const acceptInvitation = (ctx: MemberContext, input: { secret: string }) =>
  once(ctx, 'staff.acceptInvitation', input, async (tx) => {
    const post = await q
      .useInvitation(tx, input.secret, ctx.person.id, ctx.now())
      .catch((error: unknown) => {
        throw dbError(error)?.constraint === 'role_grant_panel'
          ? new Refusal('refused', '评委和秘书不能是同一个人，这个岗位请另一位来接。', {
              reason: 'both',
            })
          : error;
      });
    if (!post) throw spent();
    await record(tx, ctx, 'staff.accept', ctx.person.id, { role: post.role, scope: post.scope });
    return post;
  });

export const withdrawInvitation = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'staff.withdrawInvitation', input, async (tx) => {
    if (!(await q.withdrawInvitation(tx, input.id, ctx.now()))) throw spent();
    await record(tx, ctx, 'staff.withdraw-invitation', input.id);
    return input;
  });

export const revoke = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'staff.revoke', input, async (tx) => {
    switch (await q.revokeGrant(tx, input.id, ctx.person.id, ctx.now())) {
      case 'last_admin':
        throw new Refusal('refused', '这是最后一位管理员，先请另一位进来，再撤这一位。', {
          reason: 'last_admin',
        });
      case 'gone':
        throw new Refusal('conflict', '这个岗位已经撤了，刷新一下名单。');
      case 'revoked':
        await record(tx, ctx, 'staff.revoke', input.id);
        return input;
    }
  });

export async function grants(ctx: MemberContext, after: string | undefined) {
  const limit = 30;
  const found = await q.standingGrants(ctx.db, after, limit + 1);
  const { page, next } = pageOf(found, limit, ({ id }) => id);
  return {
    grants: page,
    invitations: after ? [] : await q.pendingInvitations(ctx.db, ctx.now()),
    next,
  };
}

/** Reading the log is itself written to the log. */
export async function auditLog(ctx: MemberContext, before: number | undefined) {
  const limit = 50;
  const found = await q.auditPage(ctx.db, before, limit + 1);
  const { page, next } = pageOf(found, limit, ({ id }) => id);
  await record(ctx.db, ctx, 'audit.read', 'audit', { before: before ?? null });
  return { records: page, next };
}

export async function myData(ctx: MemberContext) {
  await record(ctx.db, ctx, 'data.export', ctx.person.id, { domain: 'staff' });
  return { grants: await q.grantsOf(ctx.db, ctx.person.id) };
}
