import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { innermost, instant, isDatabaseDown, rows } from '../_shared/db';
import { log } from '../_shared/log';
import type { Jobs } from '../_shared/serve';
import { person } from '../_shared/tables';
import { askMinimums } from './ask-minimums';
import { cancelBooking } from './queries/bookings';
import { forgetGuests } from './queries/guests';
import { promote } from './queries/line';
import { leaveLines, runLine } from './queries/run-line';
import { runMakeUps } from './queries/run-make-ups';
import { shredApplications } from './queries/shred-groups';
import { linesToRun } from './queries/waiting';
import { keepVisitDays } from './rules/roster';
import { booking, contact, session, visitor } from './tables';
import { wish } from './tables/wish';
import { remindVisits, tellBooked } from './tell';
import { tellWishes } from './tell-wishes';
import { askVisitors, shredFeedback } from './ask';
import { forgetNoShows, settleSessions } from './settle';

/** Days after their last visit for which a guest's phone is known again: the no-show rule's year, and its 60 days. */
const keepGuestDays = 365 + 60;

export const jobs: Jobs = {
  tellBooked,
  tellWishes,
  remindVisits,
  settleSessions,
  forgetNoShows,
  askVisitors,
  shredFeedback,
  askMinimums,
  runMakeUps,

  /** Names and phones of visits that ended 30 days ago, and of everyone who deleted their account. */
  async shredVisits({ db, now }) {
    const at = now();
    const limit = instant(new Date(at.getTime() - keepVisitDays * 86_400_000));
    return db.transaction(async (tx) => {
      const shredded = await rows<{ id: string }>(
        tx,
        sql`
        with due as (
          select b.id from ${booking} as b
          join ${session} as s on s.id = b.session_id
          join ${person} as p on p.id = b.person_id
          where (s.ends_at < ${limit} or p.deleted_at is not null)
            and b.shredded_at is null
        ), names as (delete from ${visitor} as v using due where v.booking_id = due.id
        ), phones as (delete from ${contact} as c using due where c.booking_id = due.id)
        update ${booking} as b set shredded_at = ${instant(at)} from due where b.id = due.id returning b.id`,
      );
      if (shredded.length > 0)
        await recordJob(tx, at, 'openday.shredVisits', 'booking', { bookings: shredded.length });
      return shredded.length;
    });
  },

  /** What groups' applications say of people, and whose phone it was that staff booked for. */
  async shredGroups({ db, now }) {
    const at = now();
    const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
    return db.transaction(async (tx) => {
      const groups = await shredApplications(tx, at, daysAgo(keepVisitDays));
      const guests = await forgetGuests(tx, at, daysAgo(keepGuestDays));
      if (groups + guests > 0)
        await recordJob(tx, at, 'openday.shredGroups', 'group', { groups, guests });
      return groups + guests;
    });
  },

  /** Takes back the wishes of people who deleted their account. */
  async dropWishes({ db, now }) {
    return db.transaction(async (tx) => {
      const dropped = await rows(
        tx,
        sql`delete from ${wish} as w using ${person} as p
          where p.id = w.person_id and p.deleted_at is not null returning w.facility_id`,
      );
      if (dropped.length > 0)
        await recordJob(tx, now(), 'openday.dropWishes', 'wish', { wishes: dropped.length });
      return dropped.length;
    });
  },

  /** Gives back the seats and places in line that people who deleted their account still held. */
  async releaseSeats(runtime) {
    const { db, now } = runtime;
    const gone = await db
      .select({ id: booking.id, personId: booking.personId })
      .from(booking)
      .innerJoin(session, eq(session.id, booking.sessionId))
      .innerJoin(person, eq(person.id, booking.personId))
      .where(
        and(isNotNull(person.deletedAt), eq(booking.status, 'live'), gt(session.startsAt, now())),
      );
    for (const { id, personId } of gone)
      await db.transaction(async (tx) => {
        const freed = await cancelBooking(tx, personId, id, now());
        if (!freed) return;
        await recordJob(tx, now(), 'openday.releaseSeats', id);
        if (freed.waiting > 0) await promote(tx, runtime, freed.id);
      });
    return gone.length + (await leaveLines(runtime));
  },

  /** Opens shares that are due, ends offers that ran out and lines whose booking closed, and promotes. */
  async runLines(runtime) {
    let run = 0;
    for (let after = ''; ;) {
      const due = await linesToRun(runtime.db, runtime.now(), after, 100);
      for (const { id } of due)
        try {
          if (await runtime.db.transaction((tx) => runLine(tx, runtime, id))) run++;
        } catch (error) {
          // One session's trouble is not the others'; with the database gone, nothing else goes either.
          if (isDatabaseDown(error)) throw error;
          log('line', { session: id, ...innermost(error) });
        }
      const last = due.at(-1);
      if (!last) return run;
      after = last.id;
    }
  },
};
