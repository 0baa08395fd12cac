import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { messageAnswers, messageKinds } from '../_shared/message';
import { forAnyone, forMembers, router } from '../_shared/trpc';
import { allowMessages, inbox, readInbox } from './messages';
import * as act from './procedures';
import { areaList } from './queries';
import { demoPeople, nicknameProblem, type DemoPerson } from './rules';

const version = z.string().max(20);
const nickname = z
  .string()
  .max(64, '称呼太长了。')
  .superRefine((typed, check) => {
    const problem = nicknameProblem(typed);
    if (problem) check.addIssue({ code: 'custom', message: problem });
  })
  .transform((typed) => typed.trim() || null);

const messageId = z.string().regex(/^msg_\w{20}$/, '没有这条消息，回消息列表看看。');
const answers = z
  .array(
    z.strictObject({
      kind: z.enum(messageKinds),
      templateId: z.string().max(64),
      answer: z.enum(messageAnswers),
    }),
  )
  .min(1)
  .max(3)
  .refine((given) => new Set(given.map(({ kind }) => kind)).size === given.length);

export const account = router({
  start: forAnyone.query(({ ctx }) => act.start(ctx)),
  areas: forAnyone.query(({ ctx }) => areaList(ctx.db)),
  demoPeople: forAnyone.query(({ ctx }) => act.demoList(ctx)),
  signIn: forAnyone
    .input(z.strictObject({ code: z.string().min(1).max(128), noticeVersion: version }))
    .mutation(({ ctx, input }) => act.signIn(ctx, input)),
  signInDemo: forAnyone
    .input(
      z.strictObject({
        person: z.enum(Object.keys(demoPeople) as [DemoPerson, ...DemoPerson[]]),
        noticeVersion: version,
      }),
    )
    .mutation(({ ctx, input }) => act.signInDemo(ctx, input)),
  acceptNotice: forAnyone
    .input(z.strictObject({ noticeVersion: version }))
    .mutation(({ ctx, input }) => act.acceptNotice(ctx, input)),
  signOut: forMembers.mutation(({ ctx }) => act.signOut(ctx)),
  withdrawConsent: forMembers.mutation(({ ctx }) => act.withdrawConsent(ctx)),
  saveProfile: forMembers
    .input(z.strictObject({ nickname: nickname.nullable(), areaId: z.string().max(40).nullable() }))
    .mutation(({ ctx, input }) => act.saveProfile(ctx, input)),
  allowMessages: forMembers
    .input(z.strictObject({ answers }))
    .mutation(({ ctx, input }) => allowMessages(ctx, input)),
  inbox: forMembers
    .input(
      z.strictObject({
        cursor: z.strictObject({ at: instantInput, id: messageId }).optional(),
      }),
    )
    .query(({ ctx, input }) => inbox(ctx, input.cursor)),
  readInbox: forMembers
    .input(z.union([z.strictObject({ id: messageId }), z.strictObject({ upTo: instantInput })]))
    .mutation(({ ctx, input }) => readInbox(ctx, input)),
  myData: forMembers.query(({ ctx }) => act.myData(ctx)),
  deleteAccount: forMembers.mutation(({ ctx }) => act.deleteAccount(ctx)),
});
