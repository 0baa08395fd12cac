import { and, eq, gte, sql } from 'drizzle-orm';
import type { Db } from './db';
import { Refusal } from './errors';
import { attempt } from './tables';

/**
 * Attempts a minute, by family of procedures. They are counted in the database: instances of a function
 * come and go and share nothing else, so a count in memory would let each of them be tried anew.
 */
export const attemptsAMinute = {
  /** Bookings that did not succeed, places in line, cancellations: a person. */
  book: 20,
  /** Short codes that are nobody's: a guide. */
  code: 30,
  /** Files that leave the house: a person of the staff. */
  export: 10,
  /** Appeals, and what is said of a visit: a person. */
  after: 10,
  /** Nominations and objections handed in: a person. */
  nominate: 10,
  /** Links opened and phones shown for a nominee's word: a person. */
  consent: 10,
  /** Codes asked of WeChat: a story. */
  card: 20,
  /** Leaves sent: a person. */
  support: 30,
  /** Pictures and video that somebody begins to send, and areas blacked out: a person. */
  upload: 40,
} as const;
export type Attempted = keyof typeof attemptsAMinute;

const minute = 60_000;
export const minuteOf = (now: Date) => new Date(Math.floor(now.getTime() / minute) * minute);

export function tooOften(now: Date): Refusal {
  const retryAfter = Math.ceil((minuteOf(now).getTime() + minute - now.getTime()) / 1000);
  return new Refusal('too_often', `点得太密了，歇一下，过 ${retryAfter} 秒再试。`, { retryAfter });
}

/** Counts one attempt, outside the transaction it belongs to: a failure counts too. @throws Refusal past the limit */
export async function countAttempt(db: Db, who: string, what: Attempted, now: Date): Promise<void> {
  const values = { who, what, minute: minuteOf(now), count: 1 };
  const [counted] = await db
    .insert(attempt)
    .values(values)
    .onConflictDoUpdate({
      target: [attempt.who, attempt.what],
      set: {
        minute: values.minute,
        count: sql`case when ${attempt.minute} = excluded.minute then ${attempt.count} + 1 else 1 end`,
      },
    })
    .returning({ count: attempt.count });
  if ((counted?.count ?? 0) > attemptsAMinute[what]) throw tooOften(now);
}

/** @throws Refusal when this minute's attempts are used up */
export async function refuseTooOften(
  db: Db,
  who: string,
  what: Attempted,
  now: Date,
): Promise<void> {
  const over = await db
    .select({ count: attempt.count })
    .from(attempt)
    .where(
      and(
        eq(attempt.who, who),
        eq(attempt.what, what),
        eq(attempt.minute, minuteOf(now)),
        gte(attempt.count, attemptsAMinute[what]),
      ),
    );
  if (over.length > 0) throw tooOften(now);
}
