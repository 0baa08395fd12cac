import { roles, type StaffRole } from '@cloud/staff/rules';
import { tailOf } from '../id-words';

/** The command that makes the first administrator's invitation writes itself down like a job. */
const COMMAND = 'job:staff.invite';

/** Who did it: the end of a person's id, or what ran by itself. */
export function actorWords(actorId: string): string {
  if (actorId === COMMAND) return '主机命令';
  return actorId.startsWith('job:') ? '定时任务' : `编号 ${tailOf(actorId)}`;
}

const others: Record<string, string> = { member: '居民', job: '自动' };

/** In which role. */
export const roleWords = (role: string) => roles[role as StaffRole] ?? others[role] ?? role;

const kinds: Record<string, string> = {
  bkg: '预约',
  ses: '场次',
  fac: '设施',
  inv: '邀请',
  rol: '岗位',
  per: '账号',
  wrd: '说的话',
  wait: '排队',
  cfl: '重复放行',
};
const wholes: Record<string, string> = {
  audit: '操作记录',
  booking: '预约',
  outbox: '微信提醒',
  session: '场次',
  word: '到期的话',
  wish: '想去的',
};

/** Which record it was done to. */
export function subjectWords(subject: string): string {
  const kind = kinds[subject.split('_')[0] ?? ''];
  return kind === undefined ? (wholes[subject] ?? subject) : `${kind} ${tailOf(subject)}`;
}
