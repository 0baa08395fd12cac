import * as z from 'zod';
import { forStaff } from '../../_shared/trpc';
import { bookInput, changeForInput, id, startCursor } from '../input';
import {
  bookFor,
  bookingFor,
  cancelFor,
  changePartyFor,
  staffSession,
  staffSessions,
} from '../procedures/on-behalf';

/** Booking for people without an account. */
export const onBehalf = {
  staffSessions: forStaff('planner')
    .input(z.strictObject({ cursor: startCursor.optional() }))
    .query(({ ctx, input }) => staffSessions(ctx, input.cursor)),
  staffSession: forStaff('planner')
    .input(z.strictObject({ sessionId: id('ses'), after: id('bkg').optional() }))
    .query(({ ctx, input }) => staffSession(ctx, input)),
  bookFor: forStaff('planner')
    .input(bookInput)
    .mutation(({ ctx, input }) => bookFor(ctx, input)),
  cancelFor: forStaff('planner')
    .input(z.strictObject({ bookingId: id('bkg') }))
    .mutation(({ ctx, input }) => cancelFor(ctx, input)),
  changeFor: forStaff('planner')
    .input(changeForInput)
    .mutation(({ ctx, input }) => changePartyFor(ctx, input)),
  bookingFor: forStaff('planner')
    .input(z.strictObject({ bookingId: id('bkg') }))
    .query(({ ctx, input }) => bookingFor(ctx, input.bookingId)),
};
