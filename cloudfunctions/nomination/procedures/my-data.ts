import { record } from '../../_shared/audit';
import type { MemberContext } from '../../_shared/trpc';
import { leavesBy } from '../queries/supports';
import { aboutMe } from './consent';
import { allOf } from './nominate';
import { allOf as objections } from './objections';

/** What this domain holds of the caller: what they told, what is told of them, leaves, objections. */
export async function myData(ctx: MemberContext) {
  await record(ctx.db, ctx, 'data.export', ctx.person.id, { domain: 'nomination' });
  return {
    nominations: await allOf(ctx),
    aboutMe: await aboutMe(ctx),
    leaves: await leavesBy(ctx.db, ctx.person.id),
    objections: await objections(ctx),
  };
}
