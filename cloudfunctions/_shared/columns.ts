import { timestamp } from 'drizzle-orm/pg-core';

/** An instant, `timestamptz` to the millisecond: what JavaScript can hold. */
export const instantColumn = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
