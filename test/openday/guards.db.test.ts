import { sql, type SQL } from 'drizzle-orm';
import { dbError, rows } from '@cloud/_shared/db';
import { newId } from '@cloud/_shared/crypto';
import { at, guardianAge } from '@cloud/openday/rules';
import { jobs } from '@cloud/openday/jobs';
import { openWorld, party, type TestPerson, type World } from '../support/world';

let world: World;
let fac: string;
let ses: string;
let resident: TestPerson;
let bookingId: string;
beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility({ minimumAge: 6 });
  ses = await world.makeSession(fac, '2026-12-02', '14:00', 10);
  resident = await world.somebody();
  ({ bookingId } = await world.as(resident).openday.book({
    sessionId: ses,
    ...party(),
    visitors: [
      { name: '示例甲', age: null },
      { name: '示例小乙', age: 15 },
    ],
  }));
});
afterEach(() => world.close());

/** Runs statements in one transaction, past every rule that is not in the database. */
const all = (...statements: SQL[]) =>
  world.db.transaction(async (tx) => {
    for (const statement of statements) await tx.execute(statement);
  });
const refuses = (constraint: string, ...statements: SQL[]) =>
  expect(
    all(...statements).then(
      () => undefined,
      (error: unknown) => dbError(error)?.constraint,
    ),
  ).resolves.toBe(constraint);

const here = () => sql`where booking_id = ${bookingId}`;

test('a booking is in its session’s own open week and time, and follows it', async () => {
  await refuses(
    'booking_of_session',
    sql`update booking set open_week = '2027-02-01' where id = ${bookingId}`,
  );
  await refuses(
    'booking_of_session',
    sql`update booking set during = tstzrange(lower(during) - interval '1 hour', upper(during)) where id = ${bookingId}`,
  );
  await all(sql`update session set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'
    where id = ${ses}`);
  const found = await rows(
    world.db,
    sql`select lower(during) = ${new Date(at('2026-12-02', '15:00')).toISOString()}::timestamptz as moved from booking`,
  );
  expect(found).toEqual([{ moved: true }]);
});

test('a party has a visitor for each seat until its names are shredded', async () => {
  const whole = 'booking_party_whole';
  await refuses(whole, sql`delete from visitor ${here()} and position = 2`);
  await refuses(whole, sql`insert into visitor values (${bookingId}, 3, 'x', null)`);
  await refuses(whole, sql`update visitor set position = 3 ${here()} and position = 2`);
  await refuses(whole, sql`update visitor set age = null ${here()} and position = 2`);
  await refuses(
    whole,
    sql`update booking set party_size = 3 where id = ${bookingId}`,
    sql`update session set public_taken = public_taken + 1 where id = ${ses}`,
  );
  await refuses(whole, sql`update booking set shredded_at = now() where id = ${bookingId}`);
  await refuses(
    whole,
    sql`insert into booking (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code, created_at)
      select ${newId('bkg')}, session_id, ${(await world.somebody()).id}, open_week, 1, during, 1, 0, '0000', now() from booking`,
  );
  world.clock.now = at('2027-01-02', '00:00');
  expect(await jobs['shredVisits']!(world.runtime)).toBe(1);
  await refuses(whole, sql`insert into visitor values (${bookingId}, 1, 'x', null)`);
});

test('no child under fourteen without a guardian’s consent, nobody under the facility’s age', async () => {
  const aged = (age: number) => sql`update visitor set age = ${age} ${here()} and position = 2`;
  await refuses('booking_guardian', aged(guardianAge - 1));
  await all(aged(guardianAge));
  const consent = sql`update booking set guardian_consent_at = now() where id = ${bookingId}`;
  await all(consent, aged(6));
  await refuses('booking_minimum_age', aged(5));
  await refuses(
    'booking_guardian',
    sql`update booking set guardian_consent_at = null where id = ${bookingId}`,
  );
});

test('a booking with a standing check-in is not ended, an ended one lets nobody in', async () => {
  const letIn = sql`insert into check_in (id, booking_id, at, by, means)
    values ('chk_1', ${bookingId}, now(), ${resident.id}, 'code')`;
  const end = sql`update booking set status = 'late', cancelled_at = now() where id = ${bookingId}`;
  const free = sql`update session set public_taken = public_taken - 2 where id = ${ses}`;
  await all(letIn);
  await refuses('booking_not_admitted', end, free);
  await all(
    sql`update check_in set undone_at = now(), undone_by = by, undo_reason = 'trial'`,
    end,
    free,
  );
  await refuses(
    'check_in_live',
    sql`update check_in set undone_at = null, undone_by = null, undo_reason = null`,
  );
  await refuses(
    'check_in_live',
    sql`insert into check_in (id, booking_id, at, by, means) values ('chk_2', ${bookingId}, now(), ${resident.id}, 'code')`,
  );
});

test('seats are freed with their booking and never without it', async () => {
  const lost = 'session_seats_add_up';
  const end = sql`update booking set status = 'cancelled', cancelled_at = now() where id = ${bookingId}`;
  const free = sql`update session set public_taken = public_taken - 2 where id = ${ses}`;
  await refuses(lost, end);
  await refuses(lost, free);
  await refuses(lost, sql`update booking set pool = 'staff' where id = ${bookingId}`);
  await all(free, end);
});
