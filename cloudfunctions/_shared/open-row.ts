import { open, type DataKeys } from './crypto';
import { dbError, innermost } from './db';
import { log } from './log';

/**
 * Opens what is sealed of one row among many: undefined where that fails, so that the others are still
 * there. The log holds only `about`, which is ids. A database's own error ends the transaction and is thrown.
 */
export async function unlessUnopened<T>(
  about: string,
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (/^[0-9A-Z]{5}$/.test(dbError(error)?.code ?? '')) throw error;
    log('unopened', { about, ...innermost(error) });
    return undefined;
  }
}

/** As `open`, for one value in a list: null where there is none, or it cannot be opened. */
export function openRow(keys: DataKeys, sealed: string | null, about: string): string | null {
  if (sealed === null) return null;
  try {
    return open(keys, sealed, about);
  } catch (error) {
    log('unopened', { about, ...innermost(error) });
    return null;
  }
}
