import { seedDemo } from '@cloud/_host/seed';
import { openWorld } from '../support/world';

test('the demo’s stories are public through three signatures, and seeding twice changes nothing', async () => {
  const world = await openWorld();
  await seedDemo(world.runtime);
  const first = await world.as().nomination.stories({});
  expect(first.stories.length).toBeGreaterThanOrEqual(6);
  expect(first.stories.every(({ title }) => title.startsWith('演示：'))).toBe(true);
  const present = await world.as().nomination.present();
  expect(present).toMatchObject({ stage: 'nominate' });
  await seedDemo(world.runtime);
  expect((await world.as().nomination.stories({})).stories).toHaveLength(first.stories.length);
  await world.close();
});
