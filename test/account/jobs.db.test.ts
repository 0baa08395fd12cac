import { sql } from 'drizzle-orm';
import { jobs } from '@cloud/account/jobs';
import { rows } from '@cloud/_shared/db';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const left = async () =>
  (
    await rows<{ tokens: number; taps: number }>(
      world.db,
      sql`select (select count(*)::int from access_token) as tokens, (select count(*)::int from idempotency) as taps`,
    )
  )[0];

test('sign-ins that ran out and taps older than a week are swept; what still counts stays', async () => {
  const early = await world.somebody();
  await world.as(early).account.saveProfile({ nickname: '示例', areaId: null });
  world.clock.now += 7 * 86_400_000 + 1;
  const late = await world.somebody();
  await world.as(late).account.saveProfile({ nickname: '示例', areaId: null });
  expect(await jobs['sweep']!(world.runtime)).toBe(1);
  expect(await left()).toEqual({ tokens: 2, taps: 1 });
  world.clock.now += 23 * 86_400_000;
  expect(await jobs['sweep']!(world.runtime)).toBe(2);
  expect(await left()).toEqual({ tokens: 1, taps: 0 });
});
