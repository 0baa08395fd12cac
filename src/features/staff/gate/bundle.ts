import type { GateCounts, GateEntry, GateSession, WalkIns } from './gate-types';
import { isSigned } from './signed';

/** A session's whole list as the server signed it, to work with while there is no network. */
export interface Bundle {
  /** ISO 8601, by the server's clock. */
  madeAt: string;
  session: Pick<GateSession, 'id' | 'startsAt' | 'endsAt'> & { bookingClosesAt: string };
  entries: GateEntry[];
  walkIns: WalkIns;
}

export interface SignedList {
  body: string;
  signature: string;
}

/** The list in a genuine, whole bundle of this session; undefined for one that was cut or altered. */
export function readBundle(key: string, signed: SignedList, sessionId: string): Bundle | undefined {
  if (!isSigned(key, `gate-list.${signed.body}`, signed.signature)) return undefined;
  const bundle = JSON.parse(signed.body) as Bundle;
  return bundle.session.id === sessionId ? bundle : undefined;
}

export const countsOf = (entries: readonly GateEntry[]): GateCounts => {
  const people = (of: readonly GateEntry[]) => of.reduce((sum, each) => sum + each.partySize, 0);
  return {
    bookings: entries.length,
    people: people(entries),
    minors: entries.reduce((sum, each) => sum + each.minors, 0),
    arrived: people(entries.filter(({ checkedInAt }) => checkedInAt !== null)),
  };
};
