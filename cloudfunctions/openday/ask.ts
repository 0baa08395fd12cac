import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import type { Runtime } from '../_shared/runtime';
import { inbox, person } from '../_shared/tables';
import { askMessage } from './messages-after';
import { at, dateOf } from './rules';
import { feedbackDays, keepFeedbackDays } from './rules/feedback';
import { booking, facility, session } from './tables';
import { checkIn } from './tables/check-in';
import { feedback } from './tables/feedback';

const day = 86_400_000;
const batch = 50;
const fromClock = '19:00';
const toClock = '21:00';

/**
 * In the evening, asks everyone who came how it was: the evening of the visit, or the next one after their
 * admission arrived, for 14 days. Runs several times, so that one that was killed is made up for; who was
 * told is left out.
 */
export async function askVisitors({ db, now }: Runtime): Promise<number> {
  const today = dateOf(now().getTime());
  if (now().getTime() < at(today, fromClock) || now().getTime() >= at(today, toClock)) return 0;
  let all = 0;
  let last = '';
  for (;;) {
    const { asked, seen, id } = await db.transaction((tx) => askSome(tx, now(), last));
    all += asked;
    if (seen < batch) return all;
    last = id;
  }
}

async function askSome(tx: Db, now: Date, after: string) {
  const told = sql`exists (select from ${inbox} where ${inbox.personId} = ${booking.personId}
    and ${inbox.dedupe} = 'feedback:' || ${booking.id})`;
  const found = await tx
    .select({
      bookingId: booking.id,
      personId: booking.personId,
      startsAt: session.startsAt,
      facilityName: facility.name,
    })
    .from(session)
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .innerJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(feedback, eq(feedback.bookingId, booking.id))
    .where(
      and(
        gt(session.startsAt, new Date(now.getTime() - feedbackDays * day)),
        lte(session.endsAt, now),
        isNull(feedback.bookingId),
        gt(booking.id, after),
        sql`not ${told}`,
      ),
    )
    .orderBy(asc(booking.id))
    .limit(batch)
    .for('no key update', { of: booking, skipLocked: true });
  let asked = 0;
  for (const { personId, ...visit } of found)
    if (await notify(tx, now, personId, askMessage(visit, now))) asked++;
  if (asked > 0) await recordJob(tx, now, 'openday.askVisitors', 'booking', { bookings: asked });
  return { asked, seen: found.length, id: found.at(-1)?.bookingId ?? after };
}

/**
 * The words go 180 days after they were said, and at once when the account is deleted, with the person's
 * name on them; the rating stays.
 */
export async function shredFeedback({ db, now }: Runtime): Promise<number> {
  const moment = now();
  const limit = instant(new Date(moment.getTime() - keepFeedbackDays * day));
  return db.transaction(async (tx) => {
    const due = await rows<{ id: string; gone: boolean }>(
      tx,
      sql`select f.booking_id as id, p.deleted_at is not null as gone
        from ${feedback} as f join ${person} as p on p.id = f.person_id
        where p.deleted_at is not null or (f.shredded_at is null and f.at < ${limit})
        order by f.booking_id for update of f skip locked`,
    );
    if (due.length === 0) return 0;
    const ids = (gone: boolean) => due.filter((one) => one.gone === gone).map(({ id }) => id);
    const words = {
      learntSealed: null,
      questionSealed: null,
      answerSealed: null,
      shreddedAt: sql`coalesce(${feedback.shreddedAt}, ${instant(moment)})`,
    };
    for (const [gone, who] of [
      [true, { personId: null }],
      [false, {}],
    ] as const)
      if (ids(gone).length > 0)
        await tx
          .update(feedback)
          .set({ ...words, ...who })
          .where(inArray(feedback.bookingId, ids(gone)));
    await recordJob(tx, moment, 'openday.shredFeedback', 'feedback', { visits: due.length });
    return due.length;
  });
}
