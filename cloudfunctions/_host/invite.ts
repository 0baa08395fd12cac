import { createInvitation } from '../staff/queries';
import { recordJob } from '../_shared/audit';
import type { Db } from '../_shared/db';

/** A one-time invitation for an administrator, made from the machine's command line. */
export async function inviteAdmin(db: Db, now: Date): Promise<string> {
  const made = await createInvitation(
    db,
    { role: 'admin', scope: '*', title: '管理员' },
    'command',
    now,
  );
  await recordJob(db, now, 'staff.invite', made.id, { role: 'admin', scope: '*' });
  return `管理员邀请码（只显示这一次，7 天内有效）：\n${made.secret}\n登录后在“我的 → 工作邀请”里填。`;
}
