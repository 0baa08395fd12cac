import { desc, sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createHash } from 'node:crypto';
import { instantColumn } from './columns';
import type { Db } from './db';
import { publicationVersion } from './publication';
import { person } from './tables';

export interface SignOffSaid {
  /** What post they did it in, as its title was then. */
  post?: string;
  checks?: string[];
  reason?: string;
  remark?: string;
}

/**
 * The log of all sign-offs, one chain: each record's hash covers the one before and everything it says.
 * A trigger continues the chain and refuses signatures out of order, twice by one person, or by whoever
 * wrote the text; another refuses every change.
 */
export const signOff = pgTable(
  'sign_off',
  {
    /** 1, 2, 3 … without a gap. */
    number: bigint('number', { mode: 'number' }).primaryKey(),
    publicationId: text('publication_id').notNull(),
    version: smallint('version').notNull(),
    stage: smallint('stage').notNull(),
    act: text('act', {
      enum: ['signed', 'returned', 'proofread', 'recused', 'withdrawn'],
    }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Digest of the version it was put to. */
    digest: text('digest').notNull(),
    /** Checks ticked, reason code, remarks to colleagues: what the record says besides. */
    said: jsonb('said').$type<SignOffSaid>().notNull(),
    at: instantColumn('at').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'sign_off_of_version',
      columns: [t.publicationId, t.version],
      foreignColumns: [publicationVersion.publicationId, publicationVersion.number],
    }),
    uniqueIndex('sign_off_once_a_stage')
      .on(t.publicationId, t.version, t.stage)
      .where(sql`${t.act} = 'signed'`),
    uniqueIndex('sign_off_three_people')
      .on(t.publicationId, t.version, t.personId)
      .where(sql`${t.act} = 'signed'`),
    uniqueIndex('sign_off_recused_once')
      .on(t.publicationId, t.personId)
      .where(sql`${t.act} = 'recused'`),
    index('sign_off_of').on(t.publicationId, t.version, t.number),
    index('sign_off_final')
      .on(t.at)
      .where(sql`${t.act} = 'signed' and ${t.stage} = 3`),
    index('sign_off_by').on(t.personId, t.number),
    check('sign_off_stage', sql`${t.stage} between 1 and 3`),
    check(
      'sign_off_act',
      sql`${t.act} in ('signed', 'returned', 'proofread', 'recused', 'withdrawn')`,
    ),
  ],
);

export type SignOff = typeof signOff.$inferSelect;

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

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The hash of a record: over the one before and every word it says. */
export const recordHash = (record: Omit<SignOff, 'hash'>): string =>
  hashOf([
    record.previous,
    record.number,
    record.publicationId,
    record.version,
    record.stage,
    record.act,
    record.personId,
    record.digest,
    canonical(record.said),
    record.at.getTime(),
  ]);

/** Number and hash of the last record; before the first, 0 and `genesis`. */
export async function chainHead(db: Db): Promise<{ number: number; hash: string }> {
  const [last] = await db
    .select({ number: signOff.number, hash: signOff.hash })
    .from(signOff)
    .orderBy(desc(signOff.number))
    .limit(1);
  return last ?? { number: 0, hash: genesis };
}

/**
 * Adds a record to the end of the chain, in the caller's transaction. Writers go one after another, so
 * this is the last lock a transaction takes; the trigger checks what they add.
 */
export async function append(
  tx: Db,
  said: Omit<SignOff, 'number' | 'previous' | 'hash'>,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sign_off'))`);
  const head = await chainHead(tx);
  const record = { ...said, number: head.number + 1, previous: head.hash };
  await tx.insert(signOff).values({ ...record, hash: recordHash(record) });
}
