import { groupListProblems, listOf } from '@cloud/openday/rules/group';
import type { MyGroup } from './types';

/**
 * What keeps a list from being saved, each beside its line. Before it is booked, a list that is not whole
 * yet can be kept; after that it says how many come.
 */
export function listTrouble(group: MyGroup, text: string): string[] {
  const { visitors, lines } = listOf(text);
  const booked = group.bookingId !== null;
  const headCount = booked ? visitors.length : group.headCount;
  const unfinished = !booked && visitors.length < headCount;
  if (visitors.length === 0) return ['名单还是空的，写几个名字再保存。'];
  const whole = { headCount, guardianConsent: group.guardianConsent };
  return groupListProblems(visitors, whole, group.minimumAge)
    .filter(({ field }) => !unfinished || field !== 'visitors')
    .map(({ field, sentence }) => {
      const at = /^visitors\.(\d+)\./.exec(field)?.[1];
      if (field === 'guardianConsent') return `${sentence}撤回申请，写上未成年人数重新交。`;
      return at === undefined
        ? sentence
        : `第 ${lines[Number(at)] ?? Number(at) + 1} 行：${sentence}`;
    });
}
