import { randomInt } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';
import { keyedHash, seal } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { plainPhone } from '../../_shared/rules/phone';
import type { Party, Visitor } from '../rules';
import { booking, contact, visitor } from '../tables';
import { keptId } from './house';
import type { HeldSession } from './seats';

/** Letters and digits that are not mistaken for one another when read aloud or by hand. */
const codeLetters = 'ABCDEFGHJKMNPQRTUVWXY346789';
export const newCode = () =>
  Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join('');

/** Visitors' rows as they are stored: each name sealed to its place in the booking. */
export const sealedVisitors = (
  { keys }: Runtime,
  bookingId: string,
  visitors: readonly Visitor[],
) =>
  visitors.map((one, index) => {
    const id = keptId(keys, one);
    return {
      position: index + 1,
      nameSealed: seal(keys, one.name.trim(), `${bookingId}/${index + 1}`),
      age: one.age,
      idHash: id?.hash ?? null,
      idLastFour: id?.lastFour ?? null,
    };
  });

/** The same people without what a facility does not ask for. */
const unasked = (visitors: readonly Visitor[]) => visitors.map(({ name, age }) => ({ name, age }));

/** As the facility of a session wants them. */
export const askedOf = (session: Pick<HeldSession, 'idRequired'>, visitors: readonly Visitor[]) =>
  session.idRequired ? visitors : unasked(visitors);

/** A party's rows as they are stored: names and phone sealed to the booking they belong to. */
export const sealedParty = (runtime: Runtime, bookingId: string, party: Party) => {
  const { keys } = runtime;
  const phone = plainPhone(party.phone);
  return {
    visitors: sealedVisitors(runtime, bookingId, party.visitors),
    phoneSealed: seal(keys, phone, `${bookingId}/phone`),
    phoneHash: keyedHash(keys, 'phone', phone),
  };
};

export const minorsIn = (visitors: readonly Visitor[]) =>
  visitors.filter(({ age }) => age !== null).length;

/** Writes a booking; a code that somebody of its session has already is thrown again. */
async function insert(db: Db, row: PgInsertValue<typeof booking>): Promise<void> {
  const made = await db
    .insert(booking)
    .values(row)
    .onConflictDoNothing({ target: [booking.sessionId, booking.code] })
    .returning({ id: booking.id });
  if (made.length === 0) await insert(db, { ...row, code: newCode() });
}

interface Placed {
  bookingId: string;
  session: HeldSession;
  personId: string;
  party: Party;
  auto: boolean;
  /** When the party agreed to its notice. */
  acceptedAt: Date;
  /** Whose seats it sits in; everybody's unless said. */
  pool?: 'public' | 'group' | 'staff';
  /** The caller tells of it. */
  told?: boolean;
}

/**
 * Writes a booking whose seats the caller, who holds the session's row, has counted.
 * @throws the database's own error where a limit of the person is in the way
 */
export async function placeBooking(
  db: Db,
  runtime: Runtime,
  {
    bookingId,
    session,
    personId,
    auto,
    acceptedAt,
    pool = 'public',
    told = false,
    ...wanted
  }: Placed,
): Promise<void> {
  const standing = await db
    .select({ slot: booking.weekSlot })
    .from(booking)
    .where(
      and(
        eq(booking.personId, personId),
        eq(booking.openWeek, session.openWeek),
        eq(booking.status, 'live'),
      ),
    );
  const now = runtime.now();
  const party = { ...wanted.party, visitors: askedOf(session, wanted.party.visitors) };
  const { visitors, ...reach } = sealedParty(runtime, bookingId, party);
  await insert(db, {
    id: bookingId,
    sessionId: session.id,
    personId,
    openWeek: session.openWeek,
    weekSlot: standing.some(({ slot }) => slot === 1) ? 2 : 1,
    during: sql`tstzrange(${session.startsAt.toISOString()}::timestamptz, ${session.endsAt.toISOString()}::timestamptz)`,
    partySize: party.visitors.length,
    minors: minorsIn(party.visitors),
    code: newCode(),
    auto,
    pool,
    ...(told && { toldAt: now }),
    guardianConsentAt: party.guardianConsent ? now : null,
    noticeId: party.noticeId,
    noticeAcceptedAt: acceptedAt,
    areaId: session.residentsOnly ? party.areaId : null,
    createdAt: now,
  });
  await db.insert(visitor).values(visitors.map((one) => ({ bookingId, ...one })));
  await db.insert(contact).values({ bookingId, ...reach });
}
