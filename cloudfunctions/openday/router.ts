import * as z from 'zod';
import { dateInput as date } from '../_shared/input';
import { forAnyone, forMembers, forStaff, router } from '../_shared/trpc';
import { bookInput, changeInput, id, joinInput, startCursor } from './input';
import { book } from './procedures/book';
import { facilities, facility, home, openWeek, session, sessions } from './procedures/browse';
import { change } from './procedures/change';
import { close } from './procedures/close';
import { admit, comingAtGate, listAtGate, undoAdmit } from './procedures/gate';
import { cancel, myBooking, myBookings, myData } from './procedures/mine';
import { accept, join, leave, myEntry, myLine } from './procedures/wait';
import { categories, undoReasons, type Category, type UndoReason } from './rules';
import { closingReasons, type ClosingReason } from './rules/closing';

const category = z.enum(Object.keys(categories) as [Category, ...Category[]]).optional();

export const openday = router({
  home: forAnyone.query(({ ctx }) => home(ctx)),
  openWeek: forAnyone.query(({ ctx }) => openWeek(ctx)),
  sessions: forAnyone
    .input(
      z.strictObject({
        from: date,
        to: date,
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
        cursor: z.strictObject({ name: z.string().max(60), id: id('fac') }).optional(),
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
  accept: forMembers
    .input(z.strictObject({ id: id('wait') }))
    .mutation(({ ctx, input }) => accept(ctx, input)),
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

  close: forStaff('planner')
    .input(
      z.strictObject({
        sessionId: id('ses'),
        reason: z.enum(Object.keys(closingReasons) as [ClosingReason, ...ClosingReason[]]),
      }),
    )
    .mutation(({ ctx, input }) => close(ctx, input)),

  gateSessions: forStaff('guide')
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => comingAtGate(ctx, input.cursor)),
  gateList: forStaff('guide')
    .input(z.strictObject({ sessionId: id('ses'), after: id('bkg').optional() }))
    .query(({ ctx, input }) => listAtGate(ctx, input.sessionId, input.after)),
  admit: forStaff('guide')
    .input(
      z.union([
        z.strictObject({
          sessionId: id('ses'),
          code: z.string().trim().toUpperCase().length(4, '短码是 4 位。'),
        }),
        z.strictObject({ sessionId: id('ses'), token: z.string().max(400, '这不是我们的票。') }),
      ]),
    )
    .mutation(({ ctx, input }) => admit(ctx, input)),
  undoAdmit: forStaff('guide')
    .input(
      z.strictObject({
        bookingId: id('bkg'),
        reason: z.enum(Object.keys(undoReasons) as [UndoReason, ...UndoReason[]]),
      }),
    )
    .mutation(({ ctx, input }) => undoAdmit(ctx, input)),
});
