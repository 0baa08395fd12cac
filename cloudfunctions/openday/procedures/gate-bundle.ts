import { record } from '../../_shared/audit';
import type { MemberContext } from '../../_shared/trpc';
import { rawKey, signList } from '../gate-list';
import { gateEntry, gateList } from '../queries/gate';
import { noteLoaded } from '../queries/gate-devices';
import { walkIns } from '../queries/gate-events';
import { ownDevice, sessionWithList } from './gate-scope';

/** As many bookings as a session has seats at most. */
const everyone = 500;

/** A session's whole list to work with while there is no network, as it stands now. */
const listNow = async (ctx: MemberContext, sessionId: string) => ({
  madeAt: ctx.now(),
  session: await sessionWithList(ctx, ctx.db, sessionId),
  entries: (await gateList(ctx.db, sessionId, undefined, everyone)).map((row) =>
    gateEntry(ctx, row),
  ),
  walkIns: await walkIns(ctx.db, sessionId),
});
export type GateBundle = Awaited<ReturnType<typeof listNow>>;

/** The whole list, signed. That the phone has it is noted: the session is through when every phone is. */
export async function bundleAtGate(
  ctx: MemberContext,
  { sessionId, deviceId }: { sessionId: string; deviceId: string },
) {
  await sessionWithList(ctx, ctx.db, sessionId);
  await ctx.db.transaction(async (tx) => {
    await ownDevice(ctx, tx, deviceId);
    if (await noteLoaded(tx, { sessionId, deviceId, loadedAt: ctx.now() }))
      await record(tx, ctx, 'gate.load', sessionId, { deviceId });
  });
  const list: GateBundle = await listNow(ctx, sessionId);
  return { ...signList(ctx.ticket.privateKey, list), ticketKey: rawKey(ctx.ticket.publicKey) };
}
