import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { dbError, innermost, type Db } from '../../_shared/db';
import { log } from '../../_shared/log';
import type { Runtime } from '../../_shared/runtime';
import { person } from '../../_shared/tables';
import { seatsLeft, type Party } from '../rules';
import type { MadeUp } from '../rules/closing';
import { booking, session } from '../tables';
import { makeUp } from '../tables/make-up';
import { waitingEntry } from '../tables/waiting';
import { openParty } from './bookings';
import { laterSessions, lockOpen } from './later-sessions';
import { joinLine, promote } from './line';

const owed = (facilityId: string) =>
  and(eq(makeUp.facilityId, facilityId), isNull(makeUp.endedAt), isNull(makeUp.entryId));

/** What is owed and waits for a session, earliest closing first, then in the order of booking. */
const standing = (db: Db, facilityId: string, now: Date) =>
  db
    .select({
      bookingId: makeUp.bookingId,
      personId: makeUp.personId,
      after: session.startsAt,
      partySize: booking.partySize,
      guardianConsentAt: booking.guardianConsentAt,
      noticeId: booking.noticeId,
      acceptedAt: booking.noticeAcceptedAt,
      areaId: booking.areaId,
    })
    .from(makeUp)
    .innerJoin(booking, eq(booking.id, makeUp.bookingId))
    .innerJoin(session, eq(session.id, makeUp.sessionId))
    .innerJoin(person, eq(person.id, makeUp.personId))
    .where(and(owed(facilityId), gt(makeUp.until, now), isNull(person.deletedAt)))
    .orderBy(asc(makeUp.claimedAt), asc(booking.createdAt), asc(booking.id))
    .for('no key update', { of: makeUp });

type Claim = Awaited<ReturnType<typeof standing>>[number];

/** Names and phone of a closed booking; undefined where they are gone or cannot be opened. */
async function partyOf(db: Db, runtime: Runtime, claim: Claim): Promise<Party | undefined> {
  const { bookingId, guardianConsentAt, noticeId, areaId } = claim;
  try {
    const { visitors, phone } = await openParty(runtime, db, bookingId);
    if (phone === null) return undefined;
    const terms = { noticeId: noticeId ?? '', areaId: areaId ?? undefined };
    return { visitors, phone, guardianConsent: guardianConsentAt !== null, ...terms };
  } catch (error) {
    // The database's own errors end the transaction; what cannot be opened is this row's trouble alone.
    if (/^[0-9A-Z]{5}$/.test(dbError(error)?.code ?? '')) throw error;
    log('unopened', { booking: bookingId, ...innermost(error) });
    return undefined;
  }
}

/** The person's place at the head of a session's line: the one they have there, or a new one. */
async function headOf(
  db: Db,
  runtime: Runtime,
  sessionId: string,
  claim: Claim,
  party: Party,
): Promise<string> {
  const { personId, acceptedAt } = claim;
  const mine = and(
    eq(waitingEntry.sessionId, sessionId),
    eq(waitingEntry.personId, personId),
    inArray(waitingEntry.status, ['waiting', 'offered']),
  );
  const [there] = await db
    .update(waitingEntry)
    .set({ priority: 1 })
    .where(mine)
    .returning({ id: waitingEntry.id });
  if (there) return there.id;
  return joinLine(db, runtime, {
    ...{ sessionId, personId, party, acceptedAt },
    ...{ auto: false, priority: 1 },
  });
}

async function stateOf(db: Db, entryId: string): Promise<MadeUp> {
  const [found] = await db
    .select({
      status: waitingEntry.status,
      partySize: waitingEntry.partySize,
      answerBy: waitingEntry.answerBy,
      bookingId: waitingEntry.bookingId,
      startsAt: session.startsAt,
    })
    .from(waitingEntry)
    .innerJoin(session, eq(session.id, waitingEntry.sessionId))
    .where(eq(waitingEntry.id, entryId));
  if (!found) throw new Error(`${entryId} is gone`);
  const { status, answerBy, bookingId, startsAt, partySize } = found;
  if (bookingId) return { kind: 'booked', bookingId, startsAt };
  return status === 'offered' && answerBy
    ? { kind: 'offered', entryId, startsAt, partySize, answerBy }
    : { kind: 'first', entryId, startsAt };
}

/**
 * Gives everyone whom a facility owes a place the earliest later session that can take them now, or else
 * the head of the earliest line. Doing it again changes nothing. Locks the facility's sessions.
 * @returns what became of each claim, by its booking; those that no session can serve yet stay
 */
export async function serveMakeUps(
  db: Db,
  runtime: Runtime,
  facilityId: string,
): Promise<Map<string, MadeUp>> {
  const now = runtime.now();
  const served = new Map<string, MadeUp>();
  const owing = await db.select().from(makeUp).where(owed(facilityId)).limit(1);
  if (owing.length === 0) return served;
  await lockOpen(db, facilityId, now);
  for (const claim of await standing(db, facilityId, now)) {
    const { bookingId, partySize, after } = claim;
    const mine = eq(makeUp.bookingId, bookingId);
    const party = await partyOf(db, runtime, claim);
    if (!party) {
      await db.update(makeUp).set({ endedAt: now }).where(mine);
      served.set(bookingId, { kind: 'nothing' });
      continue;
    }
    const later = await laterSessions(db, { facilityId, after, now }, claim);
    const chosen = later.find((each) => seatsLeft(each) >= partySize) ?? later[0];
    if (!chosen) continue;
    const entryId = await headOf(db, runtime, chosen.id, claim, party);
    await db.update(makeUp).set({ entryId }).where(mine);
    await promote(db, runtime, chosen.id);
    served.set(bookingId, await stateOf(db, entryId));
  }
  return served;
}
