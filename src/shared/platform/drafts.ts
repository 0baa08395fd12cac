import { serverNow } from '@/shared/time/clock';
import { readStored, removeStored, storedKeys, writeStored } from './storage';

/** Drafts hold names and numbers: a week after the last word nobody is coming back to them. */
const KEPT_MS = 7 * 86_400_000;

/** @param savedAt and now in epoch milliseconds; a clock that ran ahead does not keep a draft longer */
export const isOldDraft = (savedAt: number, now: number) => Math.abs(now - savedAt) > KEPT_MS;

/** @returns what `writeDraft` kept there, if anything */
export const readDraft = <Draft>(place: string): Draft | undefined =>
  readStored<{ draft?: Draft }>(place)?.draft;

/** Keeps a draft together with when it was written. @returns false when the device refused */
export const writeDraft = (place: string, draft: unknown): boolean =>
  writeStored(place, { savedAt: serverNow(), draft });

/** Removes drafts that are too old from the device, whether or not their pages are opened again. */
export function dropOldDrafts(now: number): void {
  for (const place of storedKeys('draft:')) {
    const savedAt = readStored<{ savedAt?: number | null }>(place)?.savedAt;
    if (typeof savedAt === 'number' && isOldDraft(savedAt, now)) removeStored(place);
  }
}
