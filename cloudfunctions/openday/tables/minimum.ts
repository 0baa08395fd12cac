import { sql } from 'drizzle-orm';
import { check, integer, text, type PgColumn } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';

/** People it takes for a session to be worth while, when staff were asked what to do, and what they said. */
export const minimum = () => ({
  minimumNumber: integer('minimum_number'),
  minimumAskedAt: instantColumn('minimum_asked_at'),
  minimumAnswer: text('minimum_answer', { enum: ['run', 'merge', 'cancel'] }),
  minimumAnsweredAt: instantColumn('minimum_answered_at'),
});

type Columns = Record<keyof ReturnType<typeof minimum> | 'capacity', PgColumn>;

export const minimumChecks = (t: Columns) => [
  check('session_minimum', sql`${t.minimumNumber} between 1 and ${t.capacity}`),
  check(
    'session_minimum_answer',
    sql`(${t.minimumAnswer} is null) = (${t.minimumAnsweredAt} is null) and (${t.minimumAnswer} is null
      or ${t.minimumAskedAt} is not null and ${t.minimumAnswer} in ('run', 'merge', 'cancel'))`,
  ),
];
