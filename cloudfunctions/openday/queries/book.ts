import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { newId, keyedHash, seal } from '../../_shared/crypto';
import { dbError, instant, rows, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { replay, type Tap } from '../../_shared/idempotency';
import type { Runtime } from '../../_shared/runtime';
import { audit, idempotency } from '../../_shared/tables';
import { plainPhone, type Party } from '../rules';
import { booking, contact, facility, session, visitor } from '../tables';

export interface Booked {
  bookingId: string;
  code: string;
}

/** Letters and digits that are not mistaken for one another when read aloud or by hand. */
const codeLetters = 'ABCDEFGHJKMNPQRTUVWXY346789';
const newCode = () => Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join('');

/**
 * Takes the seats and writes booking, party, contact, tap and audit in ONE statement: it holds the
 * session's row for no longer than itself, and any constraint it meets undoes all of it.
 * @returns undefined when the session would not take the party now
 */
async function take(runtime: Runtime, tap: Tap, sessionId: string, party: Party): Promise<Booked | undefined> {
  const { db, keys } = runtime;
  const now = instant(runtime.now());
  const id = newId('bkg');
  const made: Booked = { bookingId: id, code: newCode() };
  const phone = plainPhone(party.phone);
  const size = party.visitors.length;
  const ages = party.visitors.flatMap(({ age }) => (age === null ? [] : [age]));
  const people = party.visitors.map(({ name, age }, index) => ({
    position: index + 1,
    name_sealed: seal(keys, name.trim(), `${id}/${index + 1}`),
    age,
  }));
  const [row] = await rows<{ id: string }>(
    db,
    sql`
    with seat as (
      update ${session} as s set seats_taken = s.seats_taken + ${size}::int
      from ${facility} as f
      where s.id = ${sessionId} and f.id = s.facility_id and f.status = 'active' and s.status = 'scheduled'
        and s.release_at <= ${now} and s.booking_closes_at > ${now} and s.seats_taken + ${size}::int <= s.capacity
        and (f.minimum_age is null or f.minimum_age <= ${Math.min(18, ...ages)}::int)
      returning s.id, s.open_week, tstzrange(s.starts_at, s.ends_at) as during
    ), made as (
      insert into ${booking} (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code, guardian_consent_at, created_at)
      select ${id}, seat.id, ${tap.personId}, seat.open_week,
        case when exists (select from ${booking} as b where b.person_id = ${tap.personId}
          and b.open_week = seat.open_week and b.week_slot = 1 and b.status = 'live') then 2 else 1 end,
        seat.during, ${size}::smallint, ${ages.length}::smallint, ${made.code}, ${party.guardianConsent ? now : sql`null::timestamptz`}, ${now}
      from seat returning id
    ), people as (
      insert into ${visitor} (booking_id, position, name_sealed, age)
      select made.id, v.position, v.name_sealed, v.age
      from made, jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as v (position smallint, name_sealed text, age smallint)
    ), phone as (
      insert into ${contact} (booking_id, phone_sealed, phone_hash)
      select made.id, ${seal(keys, phone, `${id}/phone`)}, ${keyedHash(keys, 'phone', phone)} from made
    ), kept as (
      insert into ${idempotency} (person_id, procedure, key, payload_hash, response, at)
      select ${tap.personId}, ${tap.procedure}, ${tap.key}, ${tap.payloadHash}, ${JSON.stringify(made)}::jsonb, ${now} from made
    ), logged as (
      insert into ${audit} (at, actor_id, actor_role, act, subject, detail)
      select ${now}, ${tap.personId}, 'member', 'booking.book', made.id, ${JSON.stringify({ sessionId, size })}::jsonb from made
    )
    select id from made`,
  );
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
      if (!retriable.has(dbError(error)?.code ?? '')) throw error;
    }
    const before = await replay(runtime.db, tap);
    if (before) return before.response as Booked;
    await diagnose(runtime.db);
  }
  throw new Refusal('conflict', '刚才人太多没挤进去，位子可能还有，再点一次。');
}
