import { open, type DataKeys } from './crypto';
import { innermost } from './db';
import { log } from './log';

/**
 * As `open`, for one row among many: null where it cannot be opened, so that the others are still shown.
 * The log holds only `about`, which is ids.
 */
export function openRow(keys: DataKeys, sealed: string | null, about: string): string | null {
  if (sealed === null) return null;
  try {
    return open(keys, sealed, about);
  } catch (error) {
    log('unopened', { about, ...innermost(error) });
    return null;
  }
}
