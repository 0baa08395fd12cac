import { recordHash, type SignOff } from '../_shared/sign-off';

export type Flaw = { number: number; what: 'gap' | 'link' | 'hash' };

/** Walks records in order from `after` on. @returns the first that does not hold, or undefined */
export function firstFlaw(
  records: readonly SignOff[],
  after: { number: number; hash: string },
): Flaw | undefined {
  let last = after;
  for (const record of records) {
    const { number } = record;
    if (number !== last.number + 1) return { number, what: 'gap' };
    if (record.previous !== last.hash) return { number, what: 'link' };
    if (recordHash(record) !== record.hash) return { number, what: 'hash' };
    last = record;
  }
  return undefined;
}
