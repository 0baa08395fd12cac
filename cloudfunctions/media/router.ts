import { forAnyone, forMembers, forStaff, router } from '../_shared/trpc';
import * as z from 'zod';
import * as input from './input';
import { cover, remove } from './procedures/change';
import { look, mine, myData } from './procedures/look';
import { ticket, ticketFor } from './procedures/send';

export const media = router({
  look: forAnyone.input(input.idsInput).query(({ ctx, input: { ids } }) => look(ctx, ids)),
  ticket: forMembers
    .input(input.ticketInput)
    .mutation(({ ctx, input: given }) => ticket(ctx, given)),
  mine: forMembers.input(input.mineInput).query(({ ctx, input: { cursor } }) => mine(ctx, cursor)),
  remove: forMembers
    .input(z.strictObject({ id: input.mediaId }))
    .mutation(({ ctx, input: given }) => remove(ctx, given)),
  myData: forMembers.query(({ ctx }) => myData(ctx)),
  ticketFor: forStaff('editor')
    .input(input.ticketForInput)
    .mutation(({ ctx, input: given }) => ticketFor(ctx, given)),
  cover: forStaff('editor')
    .input(input.coverInput)
    .mutation(({ ctx, input: given }) => cover(ctx, given)),
});
