import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, ne, sql, sum } from 'drizzle-orm';
import { newId, open } from '../../_shared/crypto';
import { innermost, type Db } from '../../_shared/db';
import { log } from '../../_shared/log';
import type { Runtime } from '../../_shared/runtime';
import { area, roleGrant } from '../../_shared/tables';
import { maskName } from '../rules';
import { afterCursor, type StartCursor } from './sessions';
import { booking, facility, session, visitor } from '../tables';
import { checkIn } from '../tables/check-in';

export interface GateScope {
  all: boolean;
  ids: string[];
}

/** The facilities a guide works at, as part of each statement. */
const within = (scope: GateScope) => (scope.all ? undefined : inArray(facility.id, scope.ids));

/** Sessions a guide may work on, from an instant on; `arrived` and `expected` count people. */
export const gateSessions = (
  db: Db,
  scope: GateScope,
  range: { from: Date; before: Date },
  cursor: StartCursor | undefined,
  limit: number,
) =>
  db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      capacity: session.capacity,
      expected: session.seatsTaken,
      facilityName: facility.name,
      status: session.status,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        gte(session.startsAt, range.from),
        lt(session.startsAt, range.before),
        ne(session.status, 'draft'),
        within(scope),
        afterCursor(cursor),
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id))
    .limit(limit);

export async function gateSession(db: Db, scope: GateScope, sessionId: string) {
  const [found] = await db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      bookingClosesAt: session.bookingClosesAt,
      status: session.status,
      facilityName: facility.name,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(and(eq(session.id, sessionId), ne(session.status, 'draft'), within(scope)));
  return found;
}

/**
 * The admission of a booking that stands, looked up by the booking it is joined to. Joined plainly, a
 * session's list would read every admission there ever was.
 */
const admissionOf = (db: Db) =>
  db
    .select({ id: checkIn.id, at: checkIn.at, by: checkIn.by })
    .from(checkIn)
    .where(and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .limit(1)
    .as('admission');

/** People expected, arrived and under age, over the live bookings of a session. */
export async function gateCounts(db: Db, sessionId: string) {
  const admission = admissionOf(db);
  const arrived = sql`${admission.id} is not null`;
  const [counts] = await db
    .select({
      bookings: count().mapWith(Number),
      people: sum(booking.partySize).mapWith(Number),
      minors: sum(booking.minors).mapWith(Number),
      arrived: sql`sum(${booking.partySize}) filter (where ${arrived})`.mapWith(Number),
    })
    .from(booking)
    .leftJoinLateral(admission, sql`true`)
    .where(and(eq(booking.sessionId, sessionId), eq(booking.status, 'live')));
  const { bookings = 0, people, minors, arrived: came } = counts ?? {};
  return { bookings, people: people ?? 0, minors: minors ?? 0, arrived: came ?? 0 };
}

const gateRows = (db: Db) => {
  const admission = admissionOf(db);
  return db
    .select({
      bookingId: booking.id,
      code: booking.code,
      partySize: booking.partySize,
      minors: booking.minors,
      status: booking.status,
      nameSealed: visitor.nameSealed,
      /** To compare with a document, where the facility asks who people are or where they belong. */
      idLastFours: sql<
        string[]
      >`(select coalesce(json_agg(v.id_last_four order by v.position), '[]') from ${visitor} as v
        where v.booking_id = ${booking.id} and v.id_last_four is not null)`,
      areaName: sql<
        string | null
      >`(select ${area.name} from ${area} where ${area.id} = ${booking.areaId})`,
      checkInId: admission.id,
      checkedInAt: admission.at,
      checkedInBy: admission.by,
    })
    .from(booking)
    .leftJoin(visitor, and(eq(visitor.bookingId, booking.id), eq(visitor.position, 1)))
    .leftJoinLateral(admission, sql`true`);
};

type GateRow = Awaited<ReturnType<typeof gateRows>>[number];

/** A name masked; null where it cannot be opened: a guide has the rest of the row to go by. */
function maskedName({ keys }: Runtime, nameSealed: string, bookingId: string): string | null {
  try {
    return maskName(open(keys, nameSealed, `${bookingId}/1`));
  } catch (error) {
    log('name-sealed', { booking: bookingId, ...innermost(error) });
    return null;
  }
}

/** A row of the gate's list: the name is opened only to be masked. */
export const gateEntry = (runtime: Runtime, { nameSealed, checkedInBy, ...row }: GateRow) => ({
  ...row,
  name: nameSealed === null ? null : maskedName(runtime, nameSealed, row.bookingId),
});

export const gateList = (db: Db, sessionId: string, after: string | undefined, limit: number) =>
  gateRows(db)
    .where(
      and(
        eq(booking.sessionId, sessionId),
        eq(booking.status, 'live'),
        after ? gt(booking.id, after) : undefined,
      ),
    )
    .orderBy(asc(booking.id))
    .limit(limit);

type Presented = { code: string } | { bookingId: string };

const presentedAt = (sessionId: string, by: Presented) =>
  and(
    eq(booking.sessionId, sessionId),
    'code' in by ? eq(booking.code, by.code) : eq(booking.id, by.bookingId),
  );

/** A booking of one session by its short code or its id, live or not. */
export async function findAtGate(db: Db, sessionId: string, by: Presented) {
  const [found] = await gateRows(db).where(presentedAt(sessionId, by));
  return found;
}

/** The same, kept from being cancelled until the transaction ends. */
export async function holdAtGate(db: Db, sessionId: string, by: Presented) {
  const [found] = await gateRows(db)
    .where(presentedAt(sessionId, by))
    .for('share', { of: booking });
  return found;
}

/** The session a booking is for, at the guide's facilities. */
export async function sessionOfBooking(db: Db, scope: GateScope, bookingId: string) {
  const [found] = await db
    .select({ id: session.id })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(and(eq(booking.id, bookingId), within(scope)));
  return found?.id;
}

export interface Admission {
  bookingId: string;
  by: string;
  means: 'scan' | 'code';
  deviceId: string | null;
  at: Date;
}

/** Admits a live booking once; undefined when somebody already did (the unique index decides). */
export async function admit(db: Db, admission: Admission): Promise<string | undefined> {
  const [added] = await db
    .insert(checkIn)
    .values({ id: newId('chk'), ...admission })
    .onConflictDoNothing()
    .returning({ id: checkIn.id });
  return added?.id;
}

export async function undoAdmission(
  db: Db,
  scope: GateScope,
  undo: { bookingId: string; by: string; reason: string; at: Date },
): Promise<string | undefined> {
  const [undone] = await db
    .update(checkIn)
    .set({ undoneAt: undo.at, undoneBy: undo.by, undoReason: undo.reason })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(checkIn.bookingId, undo.bookingId),
        isNull(checkIn.undoneAt),
        eq(booking.id, checkIn.bookingId),
        within(scope),
      ),
    )
    .returning({ id: checkIn.id });
  return undone?.id;
}

/** The title of the post in which someone admits people: what a second scan shows. */
export async function guideTitle(db: Db, personId: string): Promise<string> {
  const [grant] = await db
    .select({ title: roleGrant.title })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), eq(roleGrant.role, 'guide')))
    .orderBy(desc(roleGrant.grantedAt))
    .limit(1);
  return grant?.title ?? '签到员';
}
