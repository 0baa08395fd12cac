import { dateKey } from '@/shared/time/wall';
import { clockWords } from '@/shared/time/words';
import { dayRefusal, gateRefusals } from '@cloud/openday/rules/gate';
import type { Bundle } from './bundle';
import type { Verdict } from './gate-types';
import type { StandingEntry } from './queue';

export type Presented = { code: string } | { token: string; bookingId: string };

/** What the phone can say by itself: whom to let in, or why not. Genuine tickets not listed stay open. */
export function judge(
  presented: Presented,
  bundle: Bundle,
  entries: readonly StandingEntry[],
  now: number,
): { admit: StandingEntry } | { verdict: Verdict } | { unlisted: Verdict & { kind: 'unsure' } } {
  const no = (words: string): { verdict: Verdict } => ({
    verdict: { kind: 'no', title: '不能进', words },
  });
  const otherDay = dayRefusal(dateKey(bundle.session.startsAt), dateKey(now));
  if (otherDay) return no(gateRefusals[otherDay]);
  const found = entries.find((entry) =>
    'code' in presented ? entry.code === presented.code : entry.bookingId === presented.bookingId,
  );
  if (found)
    return found.checkedInAt === null
      ? { admit: found }
      : { verdict: { kind: 'again', entry: found, by: null } };
  const final = Date.parse(bundle.madeAt) >= Date.parse(bundle.session.bookingClosesAt);
  if (final) return no('token' in presented ? gateRefusals.cancelled : gateRefusals.no_such_ticket);
  return {
    unlisted: {
      kind: 'unsure',
      title: '名单上没有',
      words: `名单是 ${clockWords(bundle.madeAt)} 下的：可能是后来约的，也可能退了。`,
    },
  };
}
