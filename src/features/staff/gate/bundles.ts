import { readStored, removeStored, storedKeys, writeStored } from '@/shared/platform/storage';
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

interface SignedList {
  body: string;
  signature: string;
}

const KEY_PLACE = 'gate-key';
const placeOf = (sessionId: string) => `gate-bundle:${sessionId}`;

/** Names leave the phone 24 hours after the session. */
const KEPT_AFTER_MS = 24 * 3_600_000;

/** The list in a genuine, whole bundle of this session; undefined for one that was cut or altered. */
export function readBundle(key: string, signed: SignedList, sessionId: string): Bundle | undefined {
  if (!isSigned(key, `gate-list.${signed.body}`, signed.signature)) return undefined;
  const bundle = JSON.parse(signed.body) as Bundle;
  return bundle.session.id === sessionId ? bundle : undefined;
}

export const ticketKey = () => readStored<string>(KEY_PLACE);

/** Keeps a list that has just come from the server, with the key it came with. */
export function keepBundle(sessionId: string, fresh: SignedList & { ticketKey: string }): boolean {
  const { ticketKey: key, body, signature } = fresh;
  return writeStored(KEY_PLACE, key) && writeStored(placeOf(sessionId), { body, signature });
}

export function keptBundle(sessionId: string): Bundle | undefined {
  const key = ticketKey();
  const signed = readStored<SignedList>(placeOf(sessionId));
  return key === undefined || !signed ? undefined : readBundle(key, signed, sessionId);
}

/** Sessions whose lists are on this phone, with their ends. Lists that are altered or too old go. */
export function keptSessions(now: number): { id: string; endsAt: number }[] {
  return storedKeys('gate-bundle:').flatMap((place) => {
    const id = place.slice('gate-bundle:'.length);
    const endsAt = Date.parse(keptBundle(id)?.session.endsAt ?? '');
    if (endsAt + KEPT_AFTER_MS > now) return [{ id, endsAt }];
    removeStored(place);
    return [];
  });
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
