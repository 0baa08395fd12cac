import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { recordJob } from '../../_shared/audit';
import { newId, open, seal } from '../../_shared/crypto';
import { dbError, innermost, type Db } from '../../_shared/db';
import { log } from '../../_shared/log';
import { notify } from '../../_shared/notify';
import type { Runtime } from '../../_shared/runtime';
import { offerMessage } from '../messages';
import { lineOpenMessage } from '../messages-line';
import { restrictedLineMessage } from '../messages-after';
import { seatsEver, seatsLeft, type Party } from '../rules';
import { priorityDays } from '../rules/closing';
import { lineRefusedBy } from '../rules/house';
import { autoUntil, keepUntil, nextInLine, offerTime } from '../rules/waiting';
import { session } from '../tables';
import { waitingEntry } from '../tables/waiting';
import { withoutNumbers } from './house';
import { lapsePriority } from './owed';
import { minorsIn, placeBooking } from './place';
import { restrictedInLine, restrictedTill } from './restricted';
import { lockSession, type HeldSession } from './seats';

export type Entry = typeof waitingEntry.$inferSelect;

/** Names and phone of a party in line, opened; undefined once the entry is over. */
export const openEntryParty = (
  { keys }: Runtime,
  { id, partySealed }: Pick<Entry, 'id' | 'partySealed'>,
): Party | undefined =>
  partySealed === null ? undefined : (JSON.parse(open(keys, partySealed, id)) as Party);

/** Puts a party at the end of a session's line. The caller holds the session's row. */
export async function joinLine(
  db: Db,
  runtime: Runtime,
  wanted: {
    sessionId: string;
    personId: string;
    party: Party;
    auto: boolean;
    priority?: number;
    /** Which of the person's own places it takes. */
    lineSlot?: number;
    /** When it agreed to its notice; now, where nothing else is said, and null where there was none. */
    acceptedAt?: Date | null;
  },
): Promise<string> {
  const id = newId('wait');
  const { party: given, acceptedAt = runtime.now(), ...entry } = wanted;
  const party = { ...given, visitors: withoutNumbers(runtime.keys, given.visitors) };
  await db.insert(waitingEntry).values({
    id,
    ...entry,
    partySize: party.visitors.length,
    minors: minorsIn(party.visitors),
    noticeId: acceptedAt && party.noticeId,
    noticeAcceptedAt: acceptedAt,
    joinedAt: runtime.now(),
    partySealed: seal(runtime.keys, JSON.stringify(party), id),
  });
  await db
    .update(session)
    .set({ waiting: sql`${session.waiting} + 1` })
    .where(eq(session.id, wanted.sessionId));
  return id;
}

/** Parties in line, first come first, those of a closed session before all. */
const lineOf = (db: Db, sessionId: string) =>
  db
    .select()
    .from(waitingEntry)
    .where(and(eq(waitingEntry.sessionId, sessionId), eq(waitingEntry.status, 'waiting')))
    .orderBy(desc(waitingEntry.priority), asc(waitingEntry.place));

/** What an entry's leaving its state gives back to its session: its place in line, or its offered seats. */
const standDown = ({ status, partySize }: Entry) =>
  status === 'offered'
    ? { seatsOffered: sql`${session.seatsOffered} - ${partySize}` }
    : { waiting: sql`${session.waiting} - 1` };

/** Notes that an entry's party agreed to the notice that holds now. */
export async function agree(db: Db, entry: Entry, noticeId: string, now: Date): Promise<void> {
  const agreed = { noticeId, noticeAcceptedAt: now };
  await db.update(waitingEntry).set(agreed).where(eq(waitingEntry.id, entry.id));
  Object.assign(entry, agreed);
}

/** Ends an entry without seats. The caller holds the session's row. */
export async function endEntry(
  db: Db,
  entry: Entry,
  status: 'left' | 'passed' | 'closed',
  now: Date,
): Promise<void> {
  await db
    .update(waitingEntry)
    .set({ status, endedAt: now, partySealed: null })
    .where(eq(waitingEntry.id, entry.id));
  await db.update(session).set(standDown(entry)).where(eq(session.id, entry.sessionId));
}

/** Turns an entry into a booking. @throws the database's error where a limit of the person is in the way */
export async function bookEntry(
  db: Db,
  runtime: Runtime,
  held: HeldSession,
  entry: Entry,
  auto: boolean,
): Promise<string> {
  const party = openEntryParty(runtime, entry);
  if (!party) throw new Error(`${entry.id} has no party`);
  const bookingId = newId('bkg');
  await db
    .update(waitingEntry)
    .set({ status: 'booked', endedAt: runtime.now(), bookingId, partySealed: null })
    .where(eq(waitingEntry.id, entry.id));
  await db
    .update(session)
    .set({ ...standDown(entry), publicTaken: sql`${session.publicTaken} + ${entry.partySize}` })
    .where(eq(session.id, held.id));
  const { personId, noticeId, noticeAcceptedAt: acceptedAt } = entry;
  if (!noticeId || !acceptedAt) throw new Error(`${entry.id} agreed to no notice`);
  const agreed = { ...party, noticeId };
  const place = { bookingId, session: held, personId, party: agreed, auto, acceptedAt };
  await placeBooking(db, runtime, place);
  return bookingId;
}

/** Why the rules of the house keep an entry from being booked as it stands. */
export const entryRefusedBy = (runtime: Runtime, held: HeldSession, entry: Entry) =>
  lineRefusedBy(held, entry.noticeId, openEntryParty(runtime, entry) ?? { visitors: [] });

/** A limit of the person, or a rule that is looked at when the transaction ends. */
const inTheWay = new Set(['23505', '23P01', '23514']);

/** Books an entry that asked for it; false when the person could not be booked as things stand. */
async function bookAtOnce(db: Db, runtime: Runtime, held: HeldSession, entry: Entry) {
  try {
    await db.transaction(async (tx) => {
      const bookingId = await bookEntry(tx, runtime, held, entry, true);
      await recordJob(tx, runtime.now(), 'openday.book-from-line', bookingId, { entry: entry.id });
      // What the commit would refuse is met here, where it undoes this booking alone.
      await tx.execute(sql`set constraints all immediate`);
      await tx.execute(sql`set constraints all deferred`);
    });
    return true;
  } catch (error) {
    if (inTheWay.has(dbError(error)?.code ?? '')) return false;
    throw error;
  }
}

/** Until when an offer in a session can be answered; undefined where it is too late for one. */
const timeToAnswer = (held: HeldSession, now: Date, days = 0) =>
  offerTime(
    now.getTime(),
    {
      startsAt: Number(held.startsAt),
      bookingClosesAt: Number(held.bookingClosesAt),
      cancelUntil: Number(held.cancelUntil),
    },
    days,
  );

/** False where too little time is left to answer. */
async function offer(db: Db, runtime: Runtime, held: HeldSession, entry: Entry): Promise<boolean> {
  const now = runtime.now();
  const time = timeToAnswer(held, now, entry.priority > 0 ? priorityDays : 0);
  if (!time) return false;
  const { answerBy, short } = time;
  await db
    .update(waitingEntry)
    .set({ status: 'offered', answerBy: new Date(answerBy), answerShort: short })
    .where(eq(waitingEntry.id, entry.id));
  await db
    .update(session)
    .set({
      ...standDown(entry),
      seatsOffered: sql`${session.seatsOffered} + ${entry.partySize}`,
    })
    .where(eq(session.id, held.id));
  await recordJob(db, now, 'openday.offer', entry.id, { sessionId: held.id });
  const { id: entryId, personId, partySize } = entry;
  const told = { entryId, personId, partySize, answerBy: new Date(answerBy), short };
  await notify(db, now, personId, offerMessage(held, told));
  return true;
}

/**
 * Gives an entry its seats: a booking where it asked for that and nothing is in the way, else an offer.
 * What goes wrong with one party is its own affair: it keeps its place, and the next is asked.
 */
export async function giveSeats(
  db: Db,
  runtime: Runtime,
  held: HeldSession,
  entry: Entry,
): Promise<boolean> {
  const early = runtime.now().getTime() < Number(held.startsAt) - autoUntil;
  try {
    return await db.transaction(async (tx) => {
      const atOnce = entry.auto && early && !entryRefusedBy(runtime, held, entry);
      if (atOnce && (await bookAtOnce(tx, runtime, held, entry))) return true;
      return offer(tx, runtime, held, entry);
    });
  } catch (error) {
    log('line-entry', { entry: entry.id, ...innermost(error) });
    return false;
  }
}

/** Nobody is left who could answer in time: the line ends, and its seats are anybody's. */
async function openToAll(db: Db, held: HeldSession, line: Entry[], now: Date): Promise<void> {
  for (const entry of line) {
    await endEntry(db, entry, 'closed', now);
    await recordJob(db, now, 'openday.end-waiting', entry.id, { status: 'closed' });
    await notify(db, now, entry.personId, lineOpenMessage(held, entry.id));
  }
}

/** Ends the places in line of people who may not book here for now, and tells them. */
async function endRestricted(db: Db, held: HeldSession, now: Date): Promise<void> {
  for (const entry of await restrictedInLine(db, held, now)) {
    const till = await restrictedTill(db, entry.personId, now);
    await endEntry(db, entry, 'closed', now);
    await recordJob(db, now, 'openday.end-waiting', entry.id, { status: 'closed' });
    if (till) await notify(db, now, entry.personId, restrictedLineMessage(held, entry.id, till));
  }
}

/** Gives a session's free seats to its line, as far as they go. Locks the session's row. */
export async function promote(db: Db, runtime: Runtime, sessionId: string): Promise<void> {
  const held = await lockSession(db, sessionId);
  const now = runtime.now().getTime();
  if (!held || held.waiting === 0 || held.status !== 'scheduled') return;
  if (held.facilityStatus !== 'active' || now >= Number(held.bookingClosesAt)) return;
  await lapsePriority(db, sessionId, runtime.now());
  await endRestricted(db, held, runtime.now());
  const startsAt = Number(held.startsAt);
  const line = await lineOf(db, sessionId);
  const untold: Entry[] = [];
  const keptFor = now < startsAt - keepUntil ? seatsEver(held) : 0;
  let free = seatsLeft(held);
  for (;;) {
    const next = nextInLine(line, free, keptFor);
    if (!next) break;
    const { chosen, passedOver } = next;
    line.splice(line.indexOf(chosen), 1);
    if (!(await giveSeats(db, runtime, held, chosen))) {
      untold.push(chosen);
      continue;
    }
    free -= chosen.partySize;
    for (const entry of passedOver) entry.skips++;
    const ids = passedOver.map(({ id }) => id);
    if (ids.length > 0)
      await db
        .update(waitingEntry)
        .set({ skips: sql`${waitingEntry.skips} + 1` })
        .where(inArray(waitingEntry.id, ids));
  }
  if (free > 0 && !timeToAnswer(held, runtime.now()))
    await openToAll(db, held, [...untold, ...line], runtime.now());
}
