import { readStored, removeStored, storedKeys } from './storage';

/** Drafts hold names and numbers: a week after the last word nobody is coming back to them. */
const KEPT_MS = 7 * 86_400_000;

/** @param savedAt and now in epoch milliseconds; a clock that ran ahead does not keep a draft longer */
export const isOldDraft = (savedAt: number, now: number) => Math.abs(now - savedAt) > KEPT_MS;

/** Removes drafts that are too old from the device, whether or not their pages are opened again. */
export function dropOldDrafts(now: number): void {
  for (const place of storedKeys('draft:')) {
    const savedAt = readStored<{ savedAt?: number | null }>(place)?.savedAt;
    if (typeof savedAt === 'number' && isOldDraft(savedAt, now)) removeStored(place);
  }
}
