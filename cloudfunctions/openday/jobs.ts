import { sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows } from '../_shared/db';
import type { Jobs } from '../_shared/serve';
import { person } from '../_shared/tables';
import { booking, contact, session, visitor, wish } from './tables';

/** Days after a visit at which names and phones are shredded. */
export const keepVisitDays = 30;

export const jobs: Jobs = {
  /** Names and phones of visits that ended 30 days ago, and of everyone who deleted their account. */
  async shredVisits({ db, now }) {
    const at = now();
    const limit = instant(new Date(at.getTime() - keepVisitDays * 86_400_000));
    return db.transaction(async (tx) => {
      const shredded = await rows<{ booking_id: string }>(
        tx,
        sql`
        with due as (
          select b.id from ${booking} as b
          join ${session} as s on s.id = b.session_id
          join ${person} as p on p.id = b.person_id
          where (s.ends_at < ${limit} or p.deleted_at is not null)
            and exists (select from ${contact} as c where c.booking_id = b.id)
        ), names as (delete from ${visitor} as v using due where v.booking_id = due.id)
        delete from ${contact} as c using due where c.booking_id = due.id returning c.booking_id`,
      );
      if (shredded.length > 0)
        await recordJob(tx, at, 'openday.shredVisits', 'booking', { bookings: shredded.length });
      return shredded.length;
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

  /** Gives back the seats that people who deleted their account still held in visits to come. */
  async releaseSeats({ db, now }) {
    const at = now();
    return db.transaction(async (tx) => {
      const released = await rows(
        tx,
        sql`
        with held as (
          select s.id as session_id, b.id as booking_id from ${session} as s
          join ${booking} as b on b.session_id = s.id
          join ${person} as p on p.id = b.person_id
          where p.deleted_at is not null and b.status = 'live' and s.starts_at > ${instant(at)}
          order by s.id for update of s
        ), gone as (
          update ${booking} as b set status = 'cancelled', cancelled_at = ${instant(at)} from held
          where b.id = held.booking_id and b.status = 'live' returning b.session_id, b.party_size
        ), per_session as (select session_id, sum(party_size)::int as seats from gone group by 1)
        update ${session} as s set seats_taken = s.seats_taken - per_session.seats from per_session
        where s.id = per_session.session_id returning s.id`,
      );
      if (released.length > 0)
        await recordJob(tx, at, 'openday.releaseSeats', 'session', { sessions: released.length });
      return released.length;
    });
  },
};
