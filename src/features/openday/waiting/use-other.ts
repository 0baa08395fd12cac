import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { dateKey, epochOf } from '@/shared/time/wall';
import { refusalAt, type Session } from '../sessions';
import type { Entry } from './entry';

const FORTNIGHT_MS = 14 * 86_400_000;

/** The soonest session of the same place with seats for the whole party; only asked for while `wanted`. */
export function useOther(entry: Entry, wanted: boolean, now: number): Session | undefined {
  const { facilityId, partySize, sessionId, startsAt } = entry;
  const { data } = useQuery(
    api.openday.sessions.queryOptions(
      wanted
        ? { from: dateKey(now), to: dateKey(epochOf(startsAt) + FORTNIGHT_MS), facilityId }
        : skipToken,
    ),
  );
  return data?.sessions.find(
    (one) =>
      one.id !== sessionId && one.mine === null && refusalAt(one, partySize, now) === undefined,
  );
}
