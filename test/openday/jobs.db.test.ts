import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { openWorld, party, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const personal = async () => {
  const [found] = await rows<{ names: number; phones: number }>(
    world.db,
    sql`select (select count(*)::int from visitor) as names, (select count(*)::int from contact) as phones`,
  );
  return found;
};

test('names and phones go thirty days after the visit; the booking and its numbers stay', async () => {
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00');
  const resident = await world.somebody();
  const { bookingId } = await world.as(resident).openday.book({ sessionId: ses, ...party(3) });
  world.clock.now = at('2027-01-01', '15:29');
  expect(await jobs['shredVisits']!(world.runtime)).toBe(0);
  world.clock.now = at('2027-01-01', '15:31');
  expect(await jobs['shredVisits']!(world.runtime)).toBe(1);
  expect(await personal()).toEqual({ names: 0, phones: 0 });
  expect(await jobs['shredVisits']!(world.runtime)).toBe(0);
  world.clock.now = at('2026-12-20', '10:00');
  expect(await world.as(resident).openday.myBooking({ id: bookingId })).toMatchObject({
    partySize: 3,
    visitors: [],
    phone: null,
  });
});

test('a deleted account: seats come back, names go, statistics and a tombstone stay', async () => {
  const fac = await world.makeFacility();
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const other = await world.makeSession(fac, '2026-12-03', '14:00');
  const resident = await world.somebody();
  await world.as(resident).openday.book({ sessionId: ses, ...party(3) });
  await world.as(resident).openday.book({ sessionId: other, ...party(2) });
  await world.as(resident).account.saveProfile({ nickname: '示例', areaId: 'cuntan' });
  await world.as(resident).account.deleteAccount();
  await Promise.all([jobs['releaseSeats']!(world.runtime), jobs['releaseSeats']!(world.runtime)]);
  await jobs['shredVisits']!(world.runtime);
  const [left] = await rows(
    world.db,
    sql`select (select sum(seats_taken)::int from session) as taken, (select count(*)::int from booking) as bookings,
      (select count(*)::int from visitor) as names, (select count(*)::int from profile) as profiles,
      (select count(*)::int from access_token) as tokens, (select count(*)::int from identity) as identities,
      (select count(*)::int from audit where act = 'account.delete' and subject = ${resident.id}) as tombstones`,
  );
  expect(left).toEqual({
    taken: 0,
    bookings: 2,
    names: 0,
    profiles: 0,
    tokens: 0,
    identities: 0,
    tombstones: 1,
  });
  await expect(world.as(resident).openday.myBookings({})).rejects.toThrow(/登录过期/);
});
