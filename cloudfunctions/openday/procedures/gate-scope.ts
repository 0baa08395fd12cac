import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { scopes, type MemberContext } from '../../_shared/trpc';
import { gateSession, type GateScope } from '../queries/gate';
import { gateRefusals, isListGone } from '../rules/gate';
import { deviceOwner } from '../queries/gate-devices';

export const scopeOf = (ctx: MemberContext): GateScope => scopes(ctx.person, 'guide', 'facility');

/** A session at one of the guide's facilities. @throws Refusal for any other */
export async function sessionOf(ctx: MemberContext, db: Db, sessionId: string) {
  const session = await gateSession(db, scopeOf(ctx), sessionId);
  if (!session) throw new Refusal('not_found', '你的岗位看不到这一场，换一场，或请管理员开通。');
  return session;
}

/** Registers the phone in the guide's hand. @throws Refusal when it is another guide's */
export async function ownDevice(ctx: MemberContext, db: Db, deviceId: string): Promise<void> {
  const { id } = ctx.person;
  const owner = await deviceOwner(db, { id: deviceId, personId: id, firstSeenAt: ctx.now() });
  if (owner !== id)
    throw new Refusal('refused', '这台手机登记在别的讲解员名下，退出登录再进来一次。', {
      reason: 'other_device',
    });
}

/** The same while its list is still there. @throws Refusal once it ended a day ago */
export async function sessionWithList(ctx: MemberContext, db: Db, sessionId: string) {
  const session = await sessionOf(ctx, db, sessionId);
  if (isListGone(session.endsAt.getTime(), ctx.now().getTime()))
    throw new Refusal('refused', gateRefusals.list_gone, { reason: 'list_gone' });
  return session;
}
