import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import type { Category } from '../rules';
import { booking, facility, session } from '../tables';
import { checkIn } from '../tables/check-in';

const category = sql<Category>`${facility.category}`;

/** The facilities a person has been to, each with its latest visit, latest first. */
export const visitedBy = (db: Db, personId: string) =>
  db
    .selectDistinctOn([facility.id], {
      category,
      facilityId: facility.id,
      facilityName: facility.name,
      startsAt: session.startsAt,
    })
    .from(booking)
    .innerJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(eq(booking.personId, personId))
    .orderBy(facility.id, desc(session.startsAt));

/** The next session of each category that can be booked now or later, and where it is. */
export const nextOpenings = (db: Db, now: Date) =>
  db
    .selectDistinctOn([facility.category], {
      category,
      facilityId: facility.id,
      facilityName: facility.name,
      startsAt: session.startsAt,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(session.status, 'scheduled'),
        eq(facility.status, 'active'),
        sql`${session.startsAt} > ${now.toISOString()}::timestamptz
          and ${session.bookingClosesAt} > ${now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(facility.category, asc(session.startsAt));

/** Categories somebody could visit at all. */
export const openCategories = async (db: Db): Promise<Category[]> =>
  (await db.selectDistinct({ category }).from(facility).where(eq(facility.status, 'active'))).map(
    (row) => row.category,
  );
