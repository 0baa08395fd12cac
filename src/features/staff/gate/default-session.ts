import { dateKey, epochOf } from '@/shared/time/wall';
import type { GateSession } from './gate-types';

/** The session a guide most likely stands at: today's that is not over yet, else today's last, else the next. */
export function defaultSession(
  sessions: readonly GateSession[],
  now: number,
): GateSession | undefined {
  const held = sessions.filter(({ status }) => status === 'scheduled');
  const today = held.filter(({ startsAt }) => dateKey(startsAt) === dateKey(now));
  const going = today.find(({ endsAt }) => epochOf(endsAt) > now);
  return going ?? today[today.length - 1] ?? held[0] ?? sessions[0];
}
