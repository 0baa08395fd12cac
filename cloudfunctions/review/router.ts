import * as z from 'zod';
import { forMembers, forStaff, router } from '../_shared/trpc';
import * as input from './input';
import { claim, inbox, myData, openText, release } from './procedures/read';
import { proofread, recuse, sendBack, sign, withdraw } from './procedures/sign';
import { recall, saveDraft, submit } from './procedures/write';

const cursor = z
  .strictObject({ stageSince: z.iso.datetime(), publicationId: input.publicationId })
  .optional();

export const review = router({
  inbox: forStaff('reviewer', 'editor')
    .input(z.strictObject({ cursor }))
    .query(({ ctx, input: { cursor: from } }) => inbox(ctx, from)),
  open: forStaff('reviewer', 'editor')
    .input(input.heldInput)
    .query(({ ctx, input: { publicationId } }) => openText(ctx, publicationId)),
  saveDraft: forStaff('editor')
    .input(input.draftInput)
    .mutation(({ ctx, input: given }) => saveDraft(ctx, given)),
  submit: forStaff('editor')
    .input(input.submitInput)
    .mutation(({ ctx, input: given }) => submit(ctx, given)),
  recall: forStaff('editor')
    .input(input.heldInput)
    .mutation(({ ctx, input: given }) => recall(ctx, given)),
  claim: forStaff('reviewer')
    .input(input.heldInput)
    .mutation(({ ctx, input: given }) => claim(ctx, given)),
  release: forStaff('reviewer')
    .input(input.heldInput)
    .mutation(({ ctx, input: given }) => release(ctx, given)),
  sign: forStaff('reviewer')
    .input(input.signInput)
    .mutation(({ ctx, input: given }) => sign(ctx, given)),
  sendBack: forStaff('reviewer')
    .input(input.returnInput)
    .mutation(({ ctx, input: given }) => sendBack(ctx, given)),
  proofread: forStaff('reviewer', 'editor')
    .input(input.proofreadInput)
    .mutation(({ ctx, input: given }) => proofread(ctx, given)),
  recuse: forStaff('reviewer')
    .input(input.recuseInput)
    .mutation(({ ctx, input: given }) => recuse(ctx, given)),
  withdraw: forStaff('reviewer', 'editor')
    .input(input.withdrawInput)
    .mutation(({ ctx, input: given }) => withdraw(ctx, given)),
  myData: forMembers.query(({ ctx }) => myData(ctx)),
});
