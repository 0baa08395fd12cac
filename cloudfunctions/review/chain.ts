import { createHash } from 'node:crypto';
import type { signOff } from './tables';

type Row = typeof signOff.$inferSelect;

/** Hash that the first record follows. */
export const genesis = '0'.repeat(64);

/** A value written the same way each time: keys in order, nothing undefined. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Digest of what the public would read. */
export const digestOf = (content: {
  title: string;
  body: string;
  media: { id: string; caption: string }[];
  fields: Record<string, string>;
}): string => {
  const { title, body, media, fields } = content;
  return hashOf(JSON.stringify(canonical({ title, body, media, fields })));
};

/** The hash of a record: over the one before and every word it says. */
export function recordHash(record: Omit<Row, 'hash'>): string {
  const { number, publicationId, version, stage, act, personId, digest, said, previous } = record;
  const at = record.at.getTime();
  const said_ = canonical(said);
  return hashOf(
    JSON.stringify([
      previous,
      number,
      publicationId,
      version,
      stage,
      act,
      personId,
      digest,
      said_,
      at,
    ]),
  );
}

export type Flaw = { number: number; what: 'gap' | 'link' | 'hash' };

/** Walks records in order from `after` on. @returns the first that does not hold, or undefined */
export function firstFlaw(
  records: readonly Row[],
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
