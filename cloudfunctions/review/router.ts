import { forMembers, forStaff, router } from '../_shared/trpc';
import * as input from './input';
import { claim, recuse, release } from './procedures/hold';
import { inbox, shelf, standing } from './procedures/inbox';
import { compare, compareDraft, myData, openText, sheet } from './procedures/read';
import { proofread, sendBack, sign, withdraw } from './procedures/sign';
import { addWord, removeWord, words } from './procedures/words';
import { recall, saveDraft, submit } from './procedures/write';

/** Whoever writes and whoever reviews reads what is not public yet; nobody else does. */
const forDesk = forStaff('reviewer', 'editor');

export const review = router({
  standing: forDesk.query(({ ctx }) => standing(ctx)),
  inbox: forDesk.input(input.inboxInput).query(({ ctx, input: given }) => inbox(ctx, given)),
  open: forDesk
    .input(input.heldInput)
    .query(({ ctx, input: { publicationId } }) => openText(ctx, publicationId)),
  compare: forDesk.input(input.compareInput).query(({ ctx, input: given }) => compare(ctx, given)),
  sheet: forDesk
    .input(input.heldInput)
    .query(({ ctx, input: { publicationId } }) => sheet(ctx, publicationId)),
  shelf: forStaff('editor')
    .input(input.shelfInput)
    .query(({ ctx, input: given }) => shelf(ctx, given)),
  compareDraft: forStaff('editor')
    .input(input.compareDraftInput)
    .query(({ ctx, input: given }) => compareDraft(ctx, given)),
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
  proofread: forDesk
    .input(input.proofreadInput)
    .mutation(({ ctx, input: given }) => proofread(ctx, given)),
  recuse: forStaff('reviewer')
    .input(input.recuseInput)
    .mutation(({ ctx, input: given }) => recuse(ctx, given)),
  withdraw: forDesk
    .input(input.withdrawInput)
    .mutation(({ ctx, input: given }) => withdraw(ctx, given)),
  words: forStaff('editor', 'reviewer', 'admin')
    .input(input.wordsInput)
    .query(({ ctx, input: given }) => words(ctx, given)),
  addWord: forStaff('editor', 'admin')
    .input(input.addWordInput)
    .mutation(({ ctx, input: given }) => addWord(ctx, given)),
  removeWord: forStaff('editor', 'admin')
    .input(input.removeWordInput)
    .mutation(({ ctx, input: given }) => removeWord(ctx, given)),
  myData: forMembers.query(({ ctx }) => myData(ctx)),
});
