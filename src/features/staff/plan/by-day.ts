import { dateKey } from '@/shared/time/wall';
import type { PlannedSession } from './use-plan';

/** Sessions in the order they came, gathered by their Shanghai date. */
export function byDay(sessions: readonly PlannedSession[]): [string, PlannedSession[]][] {
  const days = new Map<string, PlannedSession[]>();
  for (const session of sessions) {
    const date = dateKey(session.startsAt);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return [...days];
}
