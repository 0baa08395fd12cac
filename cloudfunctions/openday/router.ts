import {
  answerInput,
  appealCursor,
  appealInput,
  decideInput,
  feedbackInput,
  questionCursor,
} from './after-input';
import * as z from 'zod';
import { dateInput } from '../_shared/input';
import { forAnyone, forMembers, forStaff, router } from '../_shared/trpc';
import { code, deviceId, syncInput, token, undoReason } from './gate-input';
import { appeal, appeals, decideAppeal } from './procedures/appeals';
import {
  answerQuestion,
  feedbackSummary,
  giveFeedback,
  learntAt,
  myFeedback,
  questions,
} from './procedures/feedback';
import { footprint } from './procedures/footprint';
import { myNoShows } from './procedures/restricted';
import {
  acceptInput,
  bookInput,
  id,
  joinInput,
  nameCursor,
  startCursor,
  directoryCursor,
} from './input';
import { changeInput } from './group-input';
import {
  addDraftInput,
  answerMinimumInput,
  dropDraftInput,
  lineOfInput,
  overrideInput,
  planInput,
  promoteEntryInput,
  proposeInput,
  publishInput,
  saveDraftInput,
  templateInput,
} from './plan-input';
import { book } from './procedures/book';
import { facilities, facility, home, openWeek, session, sessions } from './procedures/browse';
import { change } from './procedures/change';
import { close, closing } from './procedures/close';
import { admit, comingAtGate, listAtGate, undoAdmit } from './procedures/gate';
import { bundleAtGate } from './procedures/gate-bundle';
import { conflictsOf, settleConflict } from './procedures/gate-conflicts';
import { syncGate } from './procedures/gate-sync';
import { coverage, exportCoverage } from './procedures/coverage';
import { lineOf, promoteEntry } from './procedures/line-desk';
import { answerMinimum, openMinimums } from './procedures/minimum';
import { cancel, myBooking, myBookings, myData } from './procedures/mine';
import { planWeek } from './procedures/plan';
import { addDraft, dropDraft, proposeWeek, saveDraft } from './procedures/plan-drafts';
import { overrideWeek, restoreWeek } from './procedures/plan-override';
import { publishWeek } from './procedures/plan-publish';
import { saveTemplate, templates } from './procedures/templates';
import { accept, join, leave, myEntry, myLine } from './procedures/wait';
import { exportReport, report } from './procedures/report';
import { exportRoster, rosterSessions } from './procedures/roster';
import { unwish, wish, wishCounts } from './procedures/wish';
import {
  coverageInput,
  exportCoverageInput,
  exportReportInput,
  exportRosterInput,
  reportInput,
  rosterSessionsInput,
} from './report-input';
import { groups } from './router/groups';
import { onBehalf } from './router/on-behalf';
import { categories, type Category } from './rules';
import { closingReasons, type ClosingReason } from './rules/closing';

const category = z.enum(Object.keys(categories) as [Category, ...Category[]]).optional();

export const openday = router({
  home: forAnyone.query(({ ctx }) => home(ctx)),
  openWeek: forAnyone.query(({ ctx }) => openWeek(ctx)),
  sessions: forAnyone
    .input(
      z.strictObject({
        from: dateInput(),
        to: dateInput(),
        category,
        facilityId: id('fac').optional(),
        cursor: startCursor.optional(),
      }),
    )
    .query(({ ctx, input }) => sessions(ctx, input)),
  session: forAnyone
    .input(z.strictObject({ id: id('ses') }))
    .query(({ ctx, input }) => session(ctx, input.id)),
  facilities: forAnyone
    .input(
      z.strictObject({
        category,
        areaId: z.string().max(40).optional(),
        cursor: directoryCursor.optional(),
      }),
    )
    .query(({ ctx, input }) => facilities(ctx, input)),
  facility: forAnyone
    .input(z.strictObject({ id: id('fac') }))
    .query(({ ctx, input }) => facility(ctx, input.id)),

  book: forMembers.input(bookInput).mutation(({ ctx, input }) => book(ctx, input)),
  cancel: forMembers
    .input(z.strictObject({ bookingId: id('bkg') }))
    .mutation(({ ctx, input }) => cancel(ctx, input)),
  change: forMembers.input(changeInput).mutation(({ ctx, input }) => change(ctx, input)),
  join: forMembers.input(joinInput).mutation(({ ctx, input }) => join(ctx, input)),
  accept: forMembers.input(acceptInput).mutation(({ ctx, input }) => accept(ctx, input)),
  leave: forMembers
    .input(z.strictObject({ id: id('wait') }))
    .mutation(({ ctx, input }) => leave(ctx, input)),
  myLine: forMembers.query(({ ctx }) => myLine(ctx)),
  myEntry: forMembers
    .input(z.strictObject({ id: id('wait') }))
    .query(({ ctx, input }) => myEntry(ctx, input.id)),
  myBookings: forMembers
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => myBookings(ctx, input.cursor)),
  myBooking: forMembers
    .input(z.strictObject({ id: id('bkg') }))
    .query(({ ctx, input }) => myBooking(ctx, input.id)),
  myData: forMembers.query(({ ctx }) => myData(ctx)),

  appeal: forMembers.input(appealInput).mutation(({ ctx, input }) => appeal(ctx, input)),
  myNoShows: forMembers.query(({ ctx }) => myNoShows(ctx)),
  giveFeedback: forMembers
    .input(feedbackInput)
    .mutation(({ ctx, input }) => giveFeedback(ctx, input)),
  myFeedback: forMembers
    .input(z.strictObject({ id: id('bkg') }))
    .query(({ ctx, input }) => myFeedback(ctx, input.id)),
  footprint: forMembers.query(({ ctx }) => footprint(ctx)),

  appeals: forStaff('planner')
    .input(z.strictObject({ cursor: appealCursor }))
    .query(({ ctx, input }) => appeals(ctx, input.cursor)),
  decideAppeal: forStaff('planner')
    .input(decideInput)
    .mutation(({ ctx, input }) => decideAppeal(ctx, input)),
  feedbackSummary: forStaff('planner')
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => feedbackSummary(ctx, input.cursor)),
  learntAt: forStaff('planner')
    .input(z.strictObject({ sessionId: id('ses'), after: id('bkg').optional() }))
    .query(({ ctx, input }) => learntAt(ctx, input)),
  questions: forStaff('guide')
    .input(z.strictObject({ cursor: questionCursor }))
    .query(({ ctx, input }) => questions(ctx, input.cursor)),
  answerQuestion: forStaff('guide')
    .input(answerInput)
    .mutation(({ ctx, input }) => answerQuestion(ctx, input)),

  close: forStaff('planner')
    .input(
      z.strictObject({
        sessionId: id('ses'),
        reason: z.enum(Object.keys(closingReasons) as [ClosingReason, ...ClosingReason[]]),
      }),
    )
    .mutation(({ ctx, input }) => close(ctx, input)),
  closing: forStaff('planner')
    .input(z.strictObject({ sessionId: id('ses') }))
    .query(({ ctx, input }) => closing(ctx, input.sessionId)),
  planWeek: forStaff('planner')
    .input(planInput)
    .query(({ ctx, input }) => planWeek(ctx, input.month)),
  proposeWeek: forStaff('planner')
    .input(proposeInput)
    .mutation(({ ctx, input }) => proposeWeek(ctx, input)),
  addDraft: forStaff('planner')
    .input(addDraftInput)
    .mutation(({ ctx, input }) => addDraft(ctx, input)),
  saveDraft: forStaff('planner')
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  dropDraft: forStaff('planner')
    .input(dropDraftInput)
    .mutation(({ ctx, input }) => dropDraft(ctx, input)),
  publishWeek: forStaff('planner')
    .input(publishInput)
    .mutation(({ ctx, input }) => publishWeek(ctx, input)),
  overrideWeek: forStaff('planner')
    .input(overrideInput)
    .mutation(({ ctx, input }) => overrideWeek(ctx, input)),
  restoreWeek: forStaff('planner')
    .input(proposeInput)
    .mutation(({ ctx, input }) => restoreWeek(ctx, input)),
  templates: forStaff('planner')
    .input(z.strictObject({ cursor: nameCursor.optional() }))
    .query(({ ctx, input }) => templates(ctx, input.cursor)),
  saveTemplate: forStaff('planner')
    .input(templateInput)
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  openMinimums: forStaff('planner')
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => openMinimums(ctx, input.cursor)),
  lineOf: forStaff('planner')
    .input(lineOfInput)
    .query(({ ctx, input }) => lineOf(ctx, input)),
  promoteEntry: forStaff('planner')
    .input(promoteEntryInput)
    .mutation(({ ctx, input }) => promoteEntry(ctx, input)),
  answerMinimum: forStaff('planner')
    .input(answerMinimumInput)
    .mutation(({ ctx, input }) => answerMinimum(ctx, input)),
  wish: forMembers
    .input(z.strictObject({ facilityId: id('fac') }))
    .mutation(({ ctx, input }) => wish(ctx, input)),
  unwish: forMembers
    .input(z.strictObject({ facilityId: id('fac') }))
    .mutation(({ ctx, input }) => unwish(ctx, input)),
  wishCounts: forStaff('planner')
    .input(
      z.strictObject({
        cursor: z
          .strictObject({ wishes: z.number().int().min(0).max(1_000_000_000), id: id('fac') })
          .optional(),
      }),
    )
    .query(({ ctx, input }) => wishCounts(ctx, input.cursor)),

  report: forStaff('planner')
    .input(reportInput)
    .query(({ ctx, input }) => report(ctx, input.period)),
  exportReport: forStaff('planner')
    .input(exportReportInput)
    .mutation(({ ctx, input }) => exportReport(ctx, input)),
  coverage: forStaff('planner')
    .input(coverageInput)
    .query(({ ctx, input }) => coverage(ctx, input.year)),
  exportCoverage: forStaff('planner')
    .input(exportCoverageInput)
    .mutation(({ ctx, input }) => exportCoverage(ctx, input)),
  rosterSessions: forStaff('admin')
    .input(rosterSessionsInput)
    .query(({ ctx, input }) => rosterSessions(ctx, input)),
  exportRoster: forStaff('admin')
    .input(exportRosterInput)
    .mutation(({ ctx, input }) => exportRoster(ctx, input)),

  ...groups,
  ...onBehalf,

  gateSessions: forStaff('guide')
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => comingAtGate(ctx, input.cursor)),
  gateList: forStaff('guide')
    .input(z.strictObject({ sessionId: id('ses'), after: id('bkg').optional() }))
    .query(({ ctx, input }) => listAtGate(ctx, input.sessionId, input.after)),
  admit: forStaff('guide')
    .input(
      z.union([
        z.strictObject({ sessionId: id('ses'), code, deviceId: deviceId.optional() }),
        z.strictObject({ sessionId: id('ses'), token, deviceId: deviceId.optional() }),
      ]),
    )
    .mutation(({ ctx, input }) => admit(ctx, input)),
  undoAdmit: forStaff('guide')
    .input(z.strictObject({ bookingId: id('bkg'), reason: undoReason }))
    .mutation(({ ctx, input }) => undoAdmit(ctx, input)),
  gateBundle: forStaff('guide')
    .input(z.strictObject({ sessionId: id('ses'), deviceId }))
    .query(({ ctx, input }) => bundleAtGate(ctx, input)),
  syncGate: forStaff('guide')
    .input(syncInput)
    .mutation(({ ctx, input }) => syncGate(ctx, input)),
  gateConflicts: forStaff('guide')
    .input(z.strictObject({ sessionId: id('ses'), after: id('cfl').optional() }))
    .query(({ ctx, input }) => conflictsOf(ctx, input)),
  settleConflict: forStaff('guide')
    .input(
      z.strictObject({ conflictId: id('cfl'), resolution: z.enum(['same_party', 'wrong_count']) }),
    )
    .mutation(({ ctx, input }) => settleConflict(ctx, input)),
});
