import { and, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category } from '../rules';
import { lineLimit } from '../rules/waiting';
import { facility, session } from '../tables';
import { waitingEntry } from '../tables/waiting';
import { noticeFor, noticeIdFor } from './house';

const standing = inArray(waitingEntry.status, ['waiting', 'offered']);

/** Parties before an entry, and their people. */
const ahead = (what: 'count(*)' | 'coalesce(sum(o.party_size), 0)') =>
  sql`(select ${sql.raw(what)}::int from ${waitingEntry} as o
    where o.session_id = ${waitingEntry.sessionId} and o.status = 'waiting'
      and (o.priority > ${waitingEntry.priority}
        or o.priority = ${waitingEntry.priority} and o.place < ${waitingEntry.place}))`.mapWith(
    Number,
  );

const columns = {
  id: waitingEntry.id,
  sessionId: waitingEntry.sessionId,
  status: waitingEntry.status,
  partySize: waitingEntry.partySize,
  minors: waitingEntry.minors,
  auto: waitingEntry.auto,
  priority: waitingEntry.priority,
  skips: waitingEntry.skips,
  joinedAt: waitingEntry.joinedAt,
  answerBy: waitingEntry.answerBy,
  answerShort: waitingEntry.answerShort,
  bookingId: waitingEntry.bookingId,
  partiesAhead: ahead('count(*)'),
  peopleAhead: ahead('coalesce(sum(o.party_size), 0)'),
  inLine: session.waiting,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  sessionStatus: session.status,
  /** What has to be agreed to before an offer is taken, unless it was. */
  notice: noticeFor(sql`${facility.id}`),
  noticeAgreed: sql<boolean>`coalesce(${waitingEntry.noticeId} = ${noticeIdFor(sql`${facility.id}`)}, false)`,
  bookingClosesAt: session.bookingClosesAt,
  cancelUntil: session.cancelUntil,
  facilityId: facility.id,
  facilityName: facility.name,
  category: sql<Category>`${facility.category}`,
  areaName: area.name,
};

const entryRows = (db: Db) =>
  db
    .select(columns)
    .from(waitingEntry)
    .innerJoin(session, eq(session.id, waitingEntry.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId));

/** Where a person stands in line now, nearest visit first: `lineLimit` at most, and what makes up for closed sessions. */
export const standingOf = (db: Db, personId: string) =>
  entryRows(db)
    .where(and(eq(waitingEntry.personId, personId), standing))
    .orderBy(session.startsAt, waitingEntry.id);

export async function entryOf(db: Db, personId: string, id: string) {
  const [found] = await entryRows(db).where(
    and(eq(waitingEntry.id, id), eq(waitingEntry.personId, personId)),
  );
  return found;
}

/** A person's entry as it is stored; read again under the session's lock before it is changed. */
export async function storedEntry(db: Db, personId: string, id: string) {
  const [found] = await db
    .select()
    .from(waitingEntry)
    .where(and(eq(waitingEntry.id, id), eq(waitingEntry.personId, personId)));
  return found;
}

/** Whether a person's offer in a session is over, though the timer has not come by yet. */
export async function offerLapsed(db: Db, personId: string, sessionId: string, now: Date) {
  const found = await db
    .select({ id: waitingEntry.id })
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.personId, personId),
        eq(waitingEntry.sessionId, sessionId),
        eq(waitingEntry.status, 'offered'),
        lte(waitingEntry.answerBy, now),
      ),
    );
  return found.length > 0;
}

export async function isInLine(db: Db, personId: string, sessionId: string): Promise<boolean> {
  const found = await db
    .select({ id: waitingEntry.id })
    .from(waitingEntry)
    .where(
      and(eq(waitingEntry.personId, personId), eq(waitingEntry.sessionId, sessionId), standing),
    );
  return found.length > 0;
}

/** The first of a person's places that no entry of theirs takes; undefined when all are taken. */
export async function freeSlot(db: Db, personId: string): Promise<number | undefined> {
  const taken = await db
    .select({ slot: waitingEntry.lineSlot })
    .from(waitingEntry)
    .where(and(eq(waitingEntry.personId, personId), standing));
  const slots = Array.from({ length: lineLimit }, (_, index) => index + 1);
  return slots.find((slot) => !taken.some((one) => one.slot === slot));
}

/** Sessions whose line or shares want attention at `now`, by id. */
export const linesToRun = (db: Db, now: Date, after: string, limit: number) =>
  db
    .select({ id: session.id })
    .from(session)
    .where(
      and(
        eq(session.status, 'scheduled'),
        sql`${session.id} > ${after}`,
        or(
          sql`${session.waiting} > 0`,
          sql`${session.seatsOffered} > 0`,
          and(sql`${session.sharesOpenedAt} is null`, lt(session.sharesOpenAt, now)),
        ),
      ),
    )
    .orderBy(session.id)
    .limit(limit);
