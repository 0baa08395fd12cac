import { asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Runtime } from '../../_shared/runtime';
import { booking, facility, session } from '../tables';
import { checkIn } from '../tables/check-in';
import { groupApplication } from '../tables/group';
import { waitingEntry } from '../tables/waiting';
import { openParty, shownVisitors } from './bookings';
import { openDetails, openList } from './groups';
import { openEntryParty } from './line';

const visit = {
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  facilityName: facility.name,
};

/** Every booking of a person with its party, phone and check-ins, opened whole: it is their own. */
export async function allBookingsOf(runtime: Runtime, personId: string) {
  const { db } = runtime;
  const { personId: _, ...columns } = getTableColumns(booking);
  const found = await db
    .select({ ...columns, ...visit })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(eq(booking.personId, personId))
    .orderBy(desc(session.startsAt), desc(booking.id));
  const admissions = await db
    .select({
      bookingId: checkIn.bookingId,
      at: checkIn.at,
      means: checkIn.means,
      undoneAt: checkIn.undoneAt,
      undoReason: checkIn.undoReason,
    })
    .from(checkIn)
    .innerJoin(booking, eq(booking.id, checkIn.bookingId))
    .where(eq(booking.personId, personId))
    .orderBy(asc(checkIn.at));
  return Promise.all(
    found.map(async (one) => {
      const { visitors, phone } = await openParty(runtime, db, one.id);
      return {
        ...one,
        ...{ visitors: shownVisitors(visitors), phone },
        checkIns: admissions
          .filter(({ bookingId }) => bookingId === one.id)
          .map(({ bookingId: __, ...admission }) => admission),
      };
    }),
  );
}

/** Every place in line a person ever had; names and phone as long as they are kept. */
export async function allEntriesOf(runtime: Runtime, personId: string) {
  const { db } = runtime;
  const found = await db
    .select({ entry: waitingEntry, ...visit })
    .from(waitingEntry)
    .innerJoin(session, eq(session.id, waitingEntry.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(eq(waitingEntry.personId, personId))
    .orderBy(desc(waitingEntry.joinedAt));
  return found.map(({ entry, ...where }) => {
    const { partySealed, personId: _, ...kept } = entry;
    const party = openEntryParty(runtime, { id: entry.id, partySealed });
    const shown = party && { ...party, visitors: shownVisitors(party.visitors) };
    return { ...kept, ...where, ...shown };
  });
}

/** Every group a person ever applied for; what it says of people as long as it is kept. */
export async function allGroupsOf(runtime: Runtime, personId: string) {
  const found = await runtime.db
    .select({ application: groupApplication, ...visit })
    .from(groupApplication)
    .innerJoin(session, eq(session.id, groupApplication.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(eq(groupApplication.personId, personId))
    .orderBy(desc(groupApplication.appliedAt));
  return found.map(({ application, ...where }) => {
    const { id, sessionId, kind, headCount, minors, status, appliedAt, endedAt } = application;
    const { reason, bookingId } = application;
    return {
      ...{ id, sessionId, kind, headCount, minors, status, appliedAt, endedAt, reason, bookingId },
      ...where,
      ...openDetails(runtime, application),
      visitors: openList(runtime, application),
    };
  });
}
