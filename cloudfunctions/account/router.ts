import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { messageAnswers, messageKinds } from '../_shared/message';
import { forAnyone, forMembers, forStaff, router } from '../_shared/trpc';
import { allowMessages, inbox, readInbox } from './messages';
import * as act from './procedures';
import * as desk from './procedures/word-desk';
import * as words from './procedures/words';
import { areaList } from './queries';
import {
  callBackProblem,
  demoPeople,
  nicknameProblem,
  wordCloseReasons,
  wordKinds,
  wordProblem,
  type DemoPerson,
  type WordCloseReason,
  type WordKind,
} from './rules';

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
const checked = (most: number, problemOf: (typed: string) => string | undefined) =>
  z
    .string()
    .max(most, '太长了，删短一点。')
    .superRefine((typed, check) => {
      const problem = problemOf(typed);
      if (problem) check.addIssue({ code: 'custom', message: problem });
    })
    .transform((typed) => typed.trim());
const said = checked(4000, wordProblem);
const wordId = z.string().regex(/^wrd_[0-9a-z]{1,32}$/, '这个编号不对，回上一页重新打开一下。');
const cursor = z.strictObject({ createdAt: instantInput, id: wordId }).optional();
const onDesk = forStaff('planner', 'admin');

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

  say: forMembers
    .input(
      z.strictObject({
        kind: z.enum(Object.keys(wordKinds) as [WordKind, ...WordKind[]]),
        text: said,
        phone: checked(40, callBackProblem),
        page: z.string().regex(/^[a-zA-Z]{1,40}$/),
        subject: z
          .string()
          .regex(/^(fac|ses)_[0-9a-z_]{1,32}$/)
          .optional(),
      }),
    )
    .mutation(({ ctx, input }) => words.say(ctx, input)),
  myWords: forMembers
    .input(z.strictObject({ cursor }))
    .query(({ ctx, input }) => words.myWords(ctx, input.cursor)),
  myWord: forMembers
    .input(z.strictObject({ id: wordId }))
    .query(({ ctx, input }) => words.myWord(ctx, input.id)),
  reopenWord: forMembers
    .input(z.strictObject({ id: wordId, text: said }))
    .mutation(({ ctx, input }) => words.reopenWord(ctx, input)),

  wordQueue: onDesk
    .input(z.strictObject({ cursor }))
    .query(({ ctx, input }) => desk.wordQueue(ctx, input.cursor)),
  openWord: onDesk
    .input(
      z.union([
        z.strictObject({ id: wordId }),
        z.strictObject({ number: z.string().regex(/^\d{6}$/, '编号是 6 位数字。') }),
      ]),
    )
    .query(({ ctx, input }) => desk.openWord(ctx, input)),
  claimWord: onDesk
    .input(z.strictObject({ id: wordId }))
    .mutation(({ ctx, input }) => desk.claimWord(ctx, input)),
  releaseWord: onDesk
    .input(z.strictObject({ id: wordId }))
    .mutation(({ ctx, input }) => desk.releaseWord(ctx, input)),
  answerWord: onDesk
    .input(z.strictObject({ id: wordId, text: said }))
    .mutation(({ ctx, input }) => desk.answerWord(ctx, input)),
  closeWord: onDesk
    .input(
      z.strictObject({
        id: wordId,
        reason: z.enum(Object.keys(wordCloseReasons) as [WordCloseReason, ...WordCloseReason[]]),
      }),
    )
    .mutation(({ ctx, input }) => desk.closeWord(ctx, input)),
});
