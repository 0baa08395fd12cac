import { sql } from 'drizzle-orm';
import { newId } from '../../_shared/crypto';
import { dbError, prepared, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { replay, type Tap } from '../../_shared/idempotency';
import type { Runtime } from '../../_shared/runtime';
import { attemptsAMinute, minuteOf } from '../../_shared/rate-limit';
import { attempt, audit, idempotency } from '../../_shared/tables';
import { adultAge, type Party } from '../rules';
import { houseRefusals } from '../rules/house';
import { booking, contact, facility, session, visitor } from '../tables';
import { houseAllows, metTwice } from './house';
import { newCode, sealedParty } from './place';

export interface Booked {
  bookingId: string;
  code: string;
}

const of = (name: string) => sql.placeholder(name);

/**
 * Takes the seats and writes booking, party, contact, tap and audit in ONE statement: it holds the
 * session's row for no longer than itself, and any constraint it meets undoes all of it.
 */
const statement = prepared((db) => {
  const seat = db.$with('seat', { id: session.id }).as(sql`
    update ${session} as s set public_taken = s.public_taken + ${of('size')}::int
    from ${facility} as f
    where s.id = ${of('session')} and f.id = s.facility_id and f.status = 'active' and s.status = 'scheduled'
      and s.release_at <= ${of('now')}::timestamptz and s.booking_closes_at > ${of('now')}::timestamptz
      and s.waiting = 0 and s.seats_taken + s.seats_held + ${of('size')}::int <= s.capacity
      and not exists (select from ${attempt} as a where a.who = ${of('person')} and a.what = 'book'
        and a.minute = ${of('minute')}::timestamptz and a.count >= ${sql.raw(String(attemptsAMinute.book))})
      and (f.minimum_age is null or f.minimum_age <= ${of('youngest')}::int)
      and ${houseAllows({ notice: of('notice'), area: of('area'), identified: of('identified') })}
    returning s.id, f.residents_only, s.open_week, tstzrange(s.starts_at, s.ends_at) as during`);
  const made = db.$with('made', { id: booking.id }).as(sql`
    insert into ${booking} (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code, guardian_consent_at, created_at,
      notice_id, notice_accepted_at, area_id)
    select ${of('id')}, seat.id, ${of('person')}, seat.open_week,
      case when exists (select from ${booking} as b where b.person_id = ${of('person')}
        and b.open_week = seat.open_week and b.week_slot = 1 and b.status = 'live') then 2 else 1 end,
      seat.during, ${of('size')}::smallint, ${of('minors')}::smallint, ${of('code')}, ${of('consent')}::timestamptz, ${of('now')}::timestamptz,
      ${of('notice')}, ${of('now')}::timestamptz, case when seat.residents_only then ${of('area')} end
    from seat returning id`);
  const people = db.$with('people', {}).as(sql`
    insert into ${visitor} (booking_id, position, name_sealed, age, id_hash, id_last_four)
    select made.id, v.position, v.name_sealed, v.age, v.id_hash, v.id_last_four
    from made, jsonb_to_recordset(${of('people')}::jsonb)
      as v (position smallint, name_sealed text, age smallint, id_hash text, id_last_four text)`);
  const phone = db.$with('phone', {}).as(sql`
    insert into ${contact} (booking_id, phone_sealed, phone_hash)
    select made.id, ${of('phone')}, ${of('phoneHash')} from made`);
  const kept = db.$with('kept', {}).as(sql`
    insert into ${idempotency} (person_id, procedure, key, payload_hash, response, at)
    select ${of('person')}, ${of('procedure')}, ${of('key')}, ${of('payloadHash')}, ${of('response')}::jsonb, ${of('now')}::timestamptz from made`);
  const logged = db.$with('logged', {}).as(sql`
    insert into ${audit} (at, actor_id, actor_role, act, subject, detail)
    select ${of('now')}::timestamptz, ${of('person')}, 'member', 'booking.book', made.id, ${of('detail')}::jsonb from made`);
  return db
    .with(seat, made, people, phone, kept, logged)
    .select({ id: made.id })
    .from(made)
    .prepare('book');
});

/** @returns undefined when the session would not take the party now */
async function take(
  runtime: Runtime,
  tap: Tap,
  sessionId: string,
  party: Party,
): Promise<Booked | undefined> {
  const { db } = runtime;
  const now = runtime.now().toISOString();
  const id = newId('bkg');
  const made: Booked = { bookingId: id, code: newCode() };
  const { visitors, phoneSealed, phoneHash } = sealedParty(runtime, id, party);
  const size = party.visitors.length;
  const ages = party.visitors.flatMap(({ age }) => (age === null ? [] : [age]));
  const people = visitors.map(({ nameSealed, idHash, idLastFour, ...one }) => ({
    ...one,
    ...{ name_sealed: nameSealed, id_hash: idHash, id_last_four: idLastFour },
  }));
  const identified = new Set(visitors.map(({ idHash }) => idHash !== null));
  const [row] = await statement(db).execute({
    id,
    now,
    minute: minuteOf(runtime.now()).toISOString(),
    size,
    session: sessionId,
    person: tap.personId,
    procedure: tap.procedure,
    key: tap.key,
    payloadHash: tap.payloadHash,
    youngest: Math.min(adultAge, ...ages),
    minors: ages.length,
    code: made.code,
    consent: party.guardianConsent ? now : null,
    notice: party.noticeId,
    area: party.areaId ?? null,
    identified: identified.size === 1 ? identified.has(true) : null,
    people: JSON.stringify(people),
    phone: phoneSealed,
    phoneHash,
    response: JSON.stringify(made),
    detail: JSON.stringify({ sessionId, size }),
  });
  return row && made;
}

/** Constraints a booking can meet: someone else's tap, a code already given out, a deadlock broken. */
const retriable = new Set(['23505', '23P01', '40P01', '40001']);

/**
 * Books or tells why not. `diagnose` throws the refusal that stands now; when it finds none, what was
 * in the way has gone meanwhile and the booking is tried again.
 * @throws Refusal from `diagnose`, or after five tries that met a crowd
 */
export async function bookOrExplain(
  runtime: Runtime,
  tap: Tap,
  sessionId: string,
  party: Party,
  diagnose: (db: Db) => Promise<void>,
): Promise<Booked> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      const made = await take(runtime, tap, sessionId, party);
      if (made) return made;
    } catch (error) {
      if (metTwice(error))
        throw new Refusal('refused', houseRefusals.id_twice, { reason: 'id_twice' });
      const { code = '', constraint } = dbError(error) ?? {};
      if (!retriable.has(code) && constraint !== 'booking_not_restricted') throw error;
    }
    const before = await replay(runtime.db, tap);
    if (before) return before.response as Booked;
    await diagnose(runtime.db);
  }
  throw new Refusal('conflict', '刚才人太多没挤进去，位子可能还有，再点一次。');
}
