import { sql, type SQL } from 'drizzle-orm';
import { seal } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import type { TestPerson, World } from './world';

/*
 * A year of a busy district, for measuring: 20 000 people, 200 sessions with 60 bookings each among 1 200,
 * and what somebody has who uses all of it. Written in bulk, past the triggers: only for a throw-away
 * database. Places are `fac_crowd_…`, the session with the long gate list is `ses_crowd_0`.
 */
const people = 20_000;
const sessions = 1200;
const bookedSessions = 200;
const bookingsEach = 60;
/** Bookings of `ses_crowd_0`: no session can hold more. */
const fullSession = 500;
/** More than fifty pages of any list. */
const many = 2600;

const series = (count: number) => sql.raw(`generate_series(0, ${count - 1}) as n`);
const first = sql.raw(`timestamptz '2026-11-24 10:30+08'`);
const startOf = sql`${first} + n / 20 * interval '1 day' + n % 20 * interval '30 minutes'`;

const places: SQL[] = [
  sql`insert into facility (id, name, category, status, area_id, sights, visiting_rules)
    select 'fac_crowd_' || n, '示例设施 ' || n, (array['sewage', 'garbage', 'hazardous', 'monitoring'])[n % 4 + 1],
      'active', (select id from area order by id offset n % 12 limit 1), '[]', '[]' from ${series(40)}`,
  sql`insert into session (id, facility_id, open_week, starts_at, ends_at, release_at, booking_closes_at,
      cancel_until, capacity, public_taken)
    select 'ses_crowd_' || n, 'fac_crowd_' || n % 40,
      case when n < 100 then date '2026-12-01' else date '2027-02-01' + n / 100 end,
      ${startOf}, ${startOf} + interval '25 minutes', timestamptz '2026-11-01 09:00+08',
      ${startOf} - interval '2 hours', ${startOf} - interval '16 hours', 500,
      case when n < ${bookedSessions} then ${bookingsEach} else 0 end from ${series(sessions)}`,
  sql`insert into person (id, created_at) select 'per_crowd_' || n, ${first} from ${series(people)}`,
  sql`insert into profile (person_id, area_id) select 'per_crowd_' || n,
      (select id from area order by id offset n % 12 limit 1) from ${series(people)} where n % 4 > 0`,
];

const booking = (from: SQL, columns: { session: SQL; person: SQL; status: string; code: string }) =>
  sql`insert into booking (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code,
      status, cancelled_at, created_at, told_at)
    select 'bkg_' || md5(b.session_id || b.person_id || n), s.id, b.person_id, s.open_week, 1, s.during, 1, 0,
      ${columns.code} || n, ${columns.status}, case when ${columns.status} = 'live' then null else ${first} end,
      ${first}, ${first}
    from (select n, ${columns.session} as session_id, ${columns.person} as person_id from ${from}) as b
    join session as s on s.id = b.session_id`;

const bookings = (busy: string): SQL[] => [
  booking(series(bookedSessions * bookingsEach), {
    session: sql`'ses_crowd_' || n % ${bookedSessions}`,
    person: sql`'per_crowd_' || n`,
    status: 'live',
    code: 'A',
  }),
  booking(series(fullSession - bookingsEach), {
    session: sql`'ses_crowd_0'`,
    person: sql`'per_crowd_' || n + ${bookedSessions * bookingsEach}`,
    status: 'live',
    code: 'B',
  }),
  booking(series(many), {
    session: sql`'ses_crowd_' || n % ${sessions}`,
    person: sql`${busy}`,
    status: 'cancelled',
    code: 'C',
  }),
];

/** Everybody came, and was let in by two phones. */
const arrivals = (guide: string): SQL[] => [
  sql`insert into gate_device (id, person_id, first_seen_at) select 'dev_crowd_' || n, ${guide}, ${first} from ${series(2)}`,
  sql`insert into check_in (id, booking_id, at, by, means, device_id)
    select 'chk_' || md5(id), id, ${first}, ${guide}, 'scan', 'dev_crowd_0' from booking
    where status = 'live' `,
  sql`insert into gate_event (device_id, number, kind, by, session_id, booking_id, outcome, sent, received_at,
      device_at, happened_at)
    select 'dev_crowd_1', row_number() over (order by id), 'admit', ${guide}, session_id, id, 'conflict', '{}',
      ${first}, ${first}, ${first} from booking where status = 'live'`,
  sql`insert into gate_conflict (id, session_id, check_in_id, device_id, number, found_at)
    select 'cfl_' || md5(e.booking_id), e.session_id, 'chk_' || md5(e.booking_id), e.device_id, e.number, ${first}
    from gate_event as e`,
];

const objections = sql`insert into no_show (booking_id, session_id, visit_day, decided_at, status, appealed_at, appeal_reason)
    select id, session_id, '2026-11-24', ${first}, 'appealed', ${first}, 'ill' from booking where status = 'live'`;

const around = (busy: string): SQL[] => [
  sql`insert into wish (facility_id, person_id, wished_at)
    select 'fac_crowd_' || n % 40, 'per_crowd_' || n, ${first} from ${series(15_000)}`,
  sql`insert into waiting_entry (id, session_id, person_id, party_size, minors, auto, joined_at, line_slot)
    select 'wait_crowd' || n, 'ses_crowd_' || n % 200, case when n < 4 then ${busy} else 'per_crowd_' || 19999 - n end,
      2, 0, false, ${first}, case when n < 4 then n + 1 else 1 end from ${series(2000)}`,
  sql`insert into inbox (id, person_id, dedupe, kind, title, body, subject, page, at)
    select 'msg_' || left(md5(n::text), 20), case when n < ${many} then ${busy} else 'per_crowd_' || n end, 'd' || n, 'booking',
      '示例', '示例', 'bkg_1', 'pages/me/index', ${first} - n * interval '1 minute' from ${series(people)}`,
  sql`insert into word (id, number, person_id, kind, page, created_at, day, day_slot)
    select 'wrd_crowd' || n, lpad((100000 + n)::text, 6, '0'), case when n < ${many} then ${busy} else 'per_crowd_' || n end,
      'question', 'home', ${first} - n * interval '1 hour', date '2026-11-24' - n / 5, n % 5 + 1 from ${series(6000)}`,
  sql`insert into audit (at, actor_id, actor_role, act, subject, detail)
    select ${first}, 'per_crowd_' || n % 500, 'member', 'booking.book', 'bkg_' || n, '{}' from ${series(people)}`,
  sql`insert into role_grant (id, person_id, role, scope, title, granted_by, granted_at)
    select 'rol_crowd_' || n, 'per_crowd_' || n, 'guide', 'facility:fac_crowd_' || n % 40, '示例讲解员', 'crowd',
      ${first} from ${series(many)}`,
];

/** Names and phones of everybody booked, and what they ask, sealed as the app seals them. */
async function sealNames({ db, runtime: { keys } }: World): Promise<void> {
  const booked = await rows<{ id: string }>(db, sql`select id from booking where status = 'live'`);
  for (let from = 0; from < booked.length; from += 4000) {
    const sealed = booked.slice(from, from + 4000).map(({ id }) => ({
      id,
      name: seal(keys, '示例甲', `${id}/1`),
      phone: seal(keys, '13800001234', `${id}/phone`),
      question: seal(keys, '水从哪里来？', `${id}/question`),
    }));
    const given = sql`json_to_recordset(${JSON.stringify(sealed)}::json) as g(id text, name text, phone text, question text)`;
    await db.execute(
      sql`insert into visitor (booking_id, position, name_sealed) select id, 1, name from ${given}`,
    );
    await db.execute(
      sql`insert into contact (booking_id, phone_sealed, phone_hash) select id, phone, id from ${given}`,
    );
    await db.execute(
      sql`insert into feedback (booking_id, session_id, person_id, rating, question_sealed, at, asked_at)
        select g.id, b.session_id, b.person_id, 4, g.question, ${first}, ${first}
        from ${given} join booking as b on b.id = g.id`,
    );
  }
}

export type Crowd = Awaited<ReturnType<typeof fillWithCrowd>>;

/** Fills a world, and brings the database's statistics up to date. */
export async function fillWithCrowd(world: World) {
  const busy = await world.somebody();
  const staff: Record<'guide' | 'planner' | 'admin', TestPerson> = {
    guide: await world.staff('guide'),
    planner: await world.staff('planner'),
    admin: await world.staff('admin'),
  };
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const steps = [
      ...places,
      ...bookings(busy.id),
      ...arrivals(staff.guide.id),
      ...around(busy.id),
      objections,
    ];
    for (const step of steps) await tx.execute(step);
    await sealNames({ ...world, db: tx });
  });
  await world.db.execute(sql`vacuum analyze`);
  return { ...staff, busy };
}
