import { eq, sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { area } from '@cloud/_shared/tables';
import { newId } from '@cloud/_shared/crypto';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { checkCharacter } from '@cloud/openday/rules/identity';
import { facility } from '@cloud/openday/tables';
import { safetyNotice } from '@cloud/openday/tables/house';
import { constraintOf } from '../support/db';
import { generalNotice, openWorld, party, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function addNotice(facilityId: string, version: number): Promise<string> {
  const id = newId('ntc');
  const lines = [`第 ${version} 版`];
  await world.db
    .insert(safetyNotice)
    .values({ id, facilityId, version, lines, since: world.runtime.now() });
  return id;
}
const bookings = () =>
  rows<{ notice_id: string; at: string }>(
    world.db,
    sql`select notice_id, notice_accepted_at::text as at from booking order by created_at`,
  );

test('a booking keeps the version of the notice its party agreed to; another one is refused and shown', async () => {
  const fac = await world.makeFacility();
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  const [first, second] = [await world.somebody(), await world.somebody()];
  expect(await world.as().openday.session({ id: ses })).toMatchObject({
    notice: { id: generalNotice },
  });
  await world.as(first).openday.book({ sessionId: ses, ...party() });

  const own = await addNotice(fac, 1);
  world.clock.now += 60_000;
  const call = () => world.as(second).openday.book({ sessionId: ses, ...party() });
  expect(await refusal(call())).toMatchObject({ reason: 'notice_changed', field: 'noticeId' });
  const { notice } = await world.as().openday.session({ id: ses });
  expect(notice).toEqual({ id: own, lines: ['第 1 版'] });
  await world.as(second).openday.book({ sessionId: ses, ...party(), noticeId: notice.id });
  expect((await bookings()).map(({ notice_id }) => notice_id)).toEqual([generalNotice, own]);
});

test('the database takes no booking without a notice of its facility, and notices stay as they were', async () => {
  const fac = await world.makeFacility();
  const other = await addNotice(await world.makeFacility(), 1);
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party() });
  const set = (what: string) =>
    constraintOf(world.db.execute(sql.raw(`update booking set ${what}`)));
  expect(await set(`notice_id = '${other}'`)).toBe('booking_notice');
  expect(await set('notice_id = null, notice_accepted_at = null')).toBe('booking_notice');
  expect(await set('notice_accepted_at = null')).toBe('booking_notice_whole');
  const changes = sql`update safety_notice set lines = '["x"]'`;
  expect(await constraintOf(world.db.execute(changes))).toBe('notice_kept');
  const goes = sql`delete from safety_notice`;
  expect(await constraintOf(world.db.execute(goes))).toBe('notice_kept');
});

test('more people agree again; a place in line carries what was agreed to until the notice changes', async () => {
  const fac = await world.makeFacility();
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 3);
  const [booked, waits] = [await world.somebody(), await world.somebody()];
  const mine = await world.as(booked).openday.book({ sessionId: ses, ...party(2) });
  const own = await addNotice(fac, 1);
  const { visitors } = party(3);
  const more = { ...mine, bookingId: mine.bookingId, visitors, guardianConsent: false };
  const change = (noticeId?: string) =>
    world.as(booked).openday.change({
      bookingId: more.bookingId,
      visitors,
      guardianConsent: false,
      noticeId,
    });
  expect(await refusal(change())).toMatchObject({ reason: 'notice_changed' });
  await change(own);
  expect((await bookings())[0]?.notice_id).toBe(own);

  const joined = await world
    .as(waits)
    .openday.join({ sessionId: ses, auto: true, ...party(2), noticeId: own });
  const newer = await addNotice(fac, 2);
  await world.as(booked).openday.cancel({ bookingId: mine.bookingId });
  // Not booked by itself: there is something to agree to first.
  expect(await world.as(waits).openday.myEntry(joined)).toMatchObject({
    status: 'offered',
    notice: { id: newer },
    noticeAgreed: false,
  });
  expect(await refusal(world.as(waits).openday.accept(joined))).toMatchObject({
    reason: 'notice_changed',
  });
  world.clock.now += 60_000;
  await world.as(waits).openday.accept({ ...joined, noticeId: newer });
  expect((await bookings())[1]?.notice_id).toBe(newer);
});

test('for residents only: the booker says where they belong, and the gate is told', async () => {
  await world.db
    .insert(area)
    .values({ id: 'yuzui', name: '鱼嘴镇', kind: 'town', legacyCode: '1', aliases: [] })
    .onConflictDoNothing();
  const fac = await world.makeFacility({ residentsOnly: true });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  const resident = await world.somebody();
  const book = (areaId?: string) =>
    world.as(resident).openday.book({ sessionId: ses, ...party(), areaId });
  for (const nowhere of [undefined, 'atlantis'])
    expect(await refusal(book(nowhere))).toMatchObject({
      reason: 'residents_only',
      field: 'areaId',
    });
  const { bookingId } = await book('yuzui');
  const guide = await world.staff('guide');
  const { entries } = await world.as(guide).openday.gateList({ sessionId: ses });
  expect(entries).toMatchObject([{ bookingId, areaName: '鱼嘴镇', idLastFours: [] }]);

  const elsewhere = await world.makeSession(await world.makeFacility(), '2026-12-04', '14:00');
  await world.as(resident).openday.book({ sessionId: elsewhere, ...party(), areaId: 'yuzui' });
  const kept = await rows(
    world.db,
    sql`select count(*)::int as n from booking where area_id is not null`,
  );
  expect(kept).toEqual([{ n: 1 }]);
});

const idOf = (order: number, birth = '19900101') => {
  const digits = `999999${birth}${String(order).padStart(3, '0')}`;
  return `${digits}${checkCharacter(digits)}`;
};
const withIds = (...ids: string[]) => ({
  ...party(ids.length),
  visitors: party(ids.length).visitors.map((one, index) => ({ ...one, idNumber: ids[index] })),
});

test('ID numbers are kept as hash and last four, shown masked, told to the gate, and shredded with the names', async () => {
  const fac = await world.makeFacility({ idRequired: true });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  const resident = await world.somebody();
  const call = (given: ReturnType<typeof party>) =>
    world.as(resident).openday.book({ sessionId: ses, ...given });
  expect(await refusal(call(party()))).toMatchObject({ field: 'visitors.0.idNumber' });
  const { bookingId } = await call(withIds(idOf(1), idOf(2)));

  const [stored] = await rows<{ all: string }>(
    world.db,
    sql`select string_agg(t::text, ' ') as all from (
      select to_jsonb(v) as t from visitor as v union all select to_jsonb(b) from booking as b
      union all select to_jsonb(i) from idempotency as i union all select to_jsonb(a) from audit as a) as x`,
  );
  expect(stored?.all).not.toContain(idOf(1));
  const shown = [{ idLastFour: idOf(1).slice(-4) }, { idLastFour: idOf(2).slice(-4) }];
  expect((await world.as(resident).openday.myBooking({ id: bookingId })).visitors).toMatchObject(
    shown,
  );
  const { bookings: all } = await world.as(resident).openday.myData();
  expect(all[0]?.visitors).toMatchObject(shown);
  expect(JSON.stringify(all)).not.toContain('hash');
  const guide = await world.staff('guide');
  const { entries } = await world.as(guide).openday.gateList({ sessionId: ses });
  expect(entries[0]?.idLastFours).toEqual(shown.map(({ idLastFour }) => idLastFour));

  world.clock.now = at('2027-01-02', '00:00');
  await jobs['shredVisits']!(world.runtime);
  expect(await rows(world.db, sql`select from visitor`)).toEqual([]);
});

test('nobody is in one session twice, whoever booked them; a cancelled booking lets them go', async () => {
  const fac = await world.makeFacility({ idRequired: true });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 10);
  const [first, second] = [await world.somebody(), await world.somebody()];
  const { bookingId } = await world
    .as(first)
    .openday.book({ sessionId: ses, ...withIds(idOf(1), idOf(2)) });
  const again = () =>
    world.as(second).openday.book({ sessionId: ses, ...withIds(idOf(3), idOf(1)) });
  expect(await refusal(again())).toMatchObject({ reason: 'id_twice' });
  const other = await world.as(second).openday.book({ sessionId: ses, ...withIds(idOf(3)) });
  const changed = withIds(idOf(3), idOf(2));
  expect(
    await refusal(
      world.as(second).openday.change({
        bookingId: other.bookingId,
        visitors: changed.visitors,
        guardianConsent: false,
        noticeId: generalNotice,
      }),
    ),
  ).toMatchObject({ reason: 'id_twice' });
  await world.as(second).openday.cancel({ bookingId: other.bookingId });
  await world.as(first).openday.cancel({ bookingId });
  await again();
});

test('a party that changes keeps the numbers of those who stay', async () => {
  const fac = await world.makeFacility({ idRequired: true });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 10);
  const resident = await world.somebody();
  const { bookingId } = await world
    .as(resident)
    .openday.book({ sessionId: ses, ...withIds(idOf(1), idOf(2)) });
  const [, stays] = party(2).visitors;
  const change = (visitors: { name: string; age: number | null }[]) =>
    world.as(resident).openday.change({
      bookingId,
      visitors,
      guardianConsent: false,
      noticeId: generalNotice,
    });
  expect(await refusal(change([{ name: '示例新', age: null }]))).toMatchObject({
    field: 'visitors.0.idNumber',
  });
  await change([stays!]);
  expect((await world.as(resident).openday.myBooking({ id: bookingId })).visitors).toEqual([
    { ...stays, idLastFour: idOf(2).slice(-4) },
  ]);
});

test('where nobody asks, an ID number is refused by the procedure and by the database', async () => {
  const fac = await world.makeFacility();
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  const resident = await world.somebody();
  expect(
    await refusal(world.as(resident).openday.book({ sessionId: ses, ...withIds(idOf(1)) })),
  ).toMatchObject({ reason: 'id_not_asked' });
  await world.as(resident).openday.book({ sessionId: ses, ...party() });
  await world.db.update(facility).set({ idRequired: true }).where(eq(facility.id, fac));
  const copies = sql`with gone as (delete from visitor returning *)
    insert into visitor (booking_id, position, name_sealed, age) select booking_id, position, name_sealed, age from gone`;
  expect(await constraintOf(world.db.execute(copies))).toBe('visitor_id_asked');
});

test('an ID number waits in line as its hash and is booked from there', async () => {
  const fac = await world.makeFacility({ idRequired: true });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 1);
  const [first, second] = [await world.somebody(), await world.somebody()];
  const { bookingId } = await world.as(first).openday.book({ sessionId: ses, ...withIds(idOf(1)) });
  await world.as(second).openday.join({ sessionId: ses, auto: true, ...withIds(idOf(2)) });
  const { waiting } = await world.as(second).openday.myData();
  expect(JSON.stringify(waiting)).not.toContain(idOf(2));
  await world.as(first).openday.cancel({ bookingId });
  const { bookings: made } = await world.as(second).openday.myBookings({});
  expect(made).toMatchObject([{ status: 'live' }]);
});
