import { and, asc, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { audit, roleGrant } from '../../_shared/tables';
import { booking, contact, facility, session, visitor } from '../tables';

/** Files of one person one after the other, so that their count holds. */
export const lockExports = (db: Db, personId: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext(${`openday.roster:${personId}`}))`);

/** Files with names that somebody took since an instant. */
export const rostersSince = (db: Db, personId: string, since: Date) =>
  db.$count(
    audit,
    and(eq(audit.actorId, personId), eq(audit.act, 'roster.export'), gt(audit.at, since)),
  );

export async function rosterSession(db: Db, sessionId: string) {
  const [found] = await db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      status: session.status,
      facilityName: facility.name,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(and(eq(session.id, sessionId), ne(session.status, 'draft')));
  return found;
}

/** Whoever is expected, or was before the session was closed. */
const expected = inArray(booking.status, ['live', 'closed']);

export const expectedParties = (db: Db, sessionId: string) =>
  db.$count(booking, and(eq(booking.sessionId, sessionId), expected));

export interface RosterKey {
  bookingId: string;
  position: number;
}

/** People of a session with their names and phones still sealed, party by party; shredded ones are gone. */
export const rosterPage = (
  db: Db,
  sessionId: string,
  after: RosterKey | undefined,
  limit: number,
) =>
  db
    .select({
      bookingId: booking.id,
      position: visitor.position,
      code: booking.code,
      partySize: booking.partySize,
      status: booking.status,
      nameSealed: visitor.nameSealed,
      age: visitor.age,
      phoneSealed: contact.phoneSealed,
    })
    .from(booking)
    .innerJoin(visitor, eq(visitor.bookingId, booking.id))
    .innerJoin(contact, eq(contact.bookingId, booking.id))
    .where(
      and(
        eq(booking.sessionId, sessionId),
        expected,
        isNull(booking.shreddedAt),
        after &&
          sql`(${visitor.bookingId}, ${visitor.position}) > (${after.bookingId}, ${after.position})`,
      ),
    )
    .orderBy(asc(visitor.bookingId), asc(visitor.position))
    .limit(limit);

/** The title of the post in which somebody takes personal data away. */
export async function adminTitle(db: Db, personId: string): Promise<string> {
  const [grant] = await db
    .select({ title: roleGrant.title })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, personId),
        eq(roleGrant.role, 'admin'),
        isNull(roleGrant.revokedAt),
      ),
    )
    .orderBy(desc(roleGrant.grantedAt))
    .limit(1);
  return grant?.title ?? '管理员';
}
