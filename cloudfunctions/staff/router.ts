import * as z from 'zod';
import { forMembers, forStaff, router } from '../_shared/trpc';
import * as act from './procedures';
import { roles, type StaffRole } from './rules';

const secret = z.string().regex(/^[\w-]{43}$/, '邀请码不对，重新扫一下或者整段粘贴。');
const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z_]{1,32}$`), '这个编号不对。');

export const staff = router({
  invite: forStaff('admin')
    .input(
      z.strictObject({
        role: z.enum(Object.keys(roles) as [StaffRole, ...StaffRole[]]),
        scope: z
          .string()
          .regex(/^(\*|(facility|area|campaign):[\w-]{1,40})$/, '范围不对，重新选一下。'),
        title: z
          .string()
          .trim()
          .min(1, '给岗位起个称呼，比如“讲解员 1 号”。')
          .max(20, '称呼最多 20 个字。'),
      }),
    )
    .mutation(({ ctx, input }) => act.invite(ctx, input)),
  previewInvitation: forMembers
    .input(z.strictObject({ secret }))
    .query(({ ctx, input }) => act.previewInvitation(ctx, input.secret)),
  acceptInvitation: forMembers
    .input(z.strictObject({ secret }))
    .mutation(({ ctx, input }) => act.acceptInvitation(ctx, input)),
  withdrawInvitation: forStaff('admin')
    .input(z.strictObject({ id: id('inv') }))
    .mutation(({ ctx, input }) => act.withdrawInvitation(ctx, input)),
  grants: forStaff('admin')
    .input(z.strictObject({ after: id('rol').optional() }))
    .query(({ ctx, input }) => act.grants(ctx, input.after)),
  revoke: forStaff('admin')
    .input(z.strictObject({ id: id('rol') }))
    .mutation(({ ctx, input }) => act.revoke(ctx, input)),
  audit: forStaff('admin')
    .input(z.strictObject({ before: z.number().int().positive().optional() }))
    .query(({ ctx, input }) => act.auditLog(ctx, input.before)),
  myData: forMembers.query(({ ctx }) => act.myData(ctx)),
});
