import { readStored, removeStored, storedKeys, writeStored } from '@/shared/platform/storage';
import { readBundle, type Bundle, type SignedList } from './bundle';

const KEY_PLACE = 'gate-key';
const placeOf = (sessionId: string) => `gate-bundle:${sessionId}`;

/** Names leave the phone 24 hours after the session. */
const KEPT_AFTER_MS = 24 * 3_600_000;

export const ticketKey = () => readStored<string>(KEY_PLACE);

/** Keeps a list that has just come from the server, with the key it came with; undefined when it could not. */
export function keepBundle(
  sessionId: string,
  fresh: SignedList & { ticketKey: string },
): Bundle | undefined {
  const { ticketKey: key, body, signature } = fresh;
  const bundle = readBundle(key, fresh, sessionId);
  if (!bundle || !writeStored(KEY_PLACE, key)) return undefined;
  const { endsAt } = bundle.session;
  return writeStored(placeOf(sessionId), { body, signature, endsAt }) ? bundle : undefined;
}

export function keptBundle(sessionId: string): Bundle | undefined {
  const key = ticketKey();
  const signed = readStored<SignedList>(placeOf(sessionId));
  return key === undefined || !signed ? undefined : readBundle(key, signed, sessionId);
}

/** Sessions whose lists are on this phone, with their ends. Lists that are too old go. */
export function keptSessions(now: number): { id: string; endsAt: number }[] {
  return storedKeys('gate-bundle:').flatMap((place) => {
    const id = place.slice('gate-bundle:'.length);
    const endsAt = Date.parse(readStored<{ endsAt: string }>(place)?.endsAt ?? '');
    if (endsAt + KEPT_AFTER_MS > now) return [{ id, endsAt }];
    removeStored(place);
    return [];
  });
}
