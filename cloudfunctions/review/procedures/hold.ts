import type * as z from 'zod';
import { record } from '../../_shared/audit';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { append } from '../../_shared/sign-off';
import type { MemberContext } from '../../_shared/trpc';
import type { recuseInput } from '../input';
import { steppedBackMessage } from '../messages';
import { signersOf } from '../queries/log';
import { postNow } from '../queries/people';
import { recuse as insertRecusal } from '../queries/publications';
import { moveVersion } from '../queries/versions';
import { tellStage } from '../tell';
import { noSuchText } from './refuse';
import { refuseUnfit, turnOf } from './turn';

const free = { heldBy: null, heldSince: null };

/** Takes a text to review it; of two at once one gets it, and only who could sign it. */
export const claim = (ctx: MemberContext, input: { publicationId: string }) =>
  once(ctx, 'review.claim', input, async (tx) => {
    const { version } = await turnOf(tx, input.publicationId);
    await refuseUnfit(ctx, tx, version);
    const held = { heldBy: ctx.person.id, heldSince: ctx.now() };
    await moveVersion(tx, input.publicationId, version.number, held);
    await record(tx, ctx, 'review.claim', input.publicationId, { version: version.number });
    return input;
  });

/** Lets go of a text. */
export const release = (ctx: MemberContext, input: { publicationId: string }) =>
  once(ctx, 'review.release', input, async (tx) => {
    const { version } = await turnOf(tx, input.publicationId);
    if (version.heldBy !== ctx.person.id) throw noSuchText();
    await moveVersion(tx, input.publicationId, version.number, free);
    await record(tx, ctx, 'review.release', input.publicationId, { version: version.number });
    return input;
  });

/**
 * Steps back from a text for good; who held it lets go of it, and the others of the stage are told. A version
 * that they signed already has lost a signature, so it goes back to its editor, to begin again.
 */
export function recuse(ctx: MemberContext, input: z.infer<typeof recuseInput>) {
  const { publicationId, reason } = input;
  return once(ctx, 'review.recuse', input, async (tx) => {
    const { version, turn } = await turnOf(tx, publicationId);
    const { number, stage, digest, heldBy, submittedBy } = version;
    const [personId, at] = [ctx.person.id, ctx.now()];
    if (!(await insertRecusal(tx, { publicationId, reason, personId, at })))
      return { publicationId };
    const by = { act: 'recused' as const, personId, at };
    const said = { reason, post: await postNow(tx, personId, turn) };
    await append(tx, { publicationId, version: number, stage, digest, said, ...by });
    if ((await signersOf(tx, publicationId, number)).has(personId)) {
      await moveVersion(tx, publicationId, number, { ...free, status: 'returned' });
      await notify(tx, at, submittedBy, steppedBackMessage(version, at));
    } else {
      if (heldBy === personId) await moveVersion(tx, publicationId, number, free);
      await tellStage(tx, at, version, `:${at.getTime()}`);
    }
    await record(tx, ctx, 'review.recuse', publicationId, { reason });
    return { publicationId };
  });
}
