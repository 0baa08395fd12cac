import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { readList } from '../list-file';

/** Reads a leader's spreadsheet and gives back what it says, row by row. Nothing of it is kept. */
export async function readGroupFile(ctx: MemberContext, input: { data: string }) {
  await countAttempt(ctx.db, ctx.person.id, 'book', ctx.now());
  return { rows: await readList(Buffer.from(input.data, 'base64')) };
}
