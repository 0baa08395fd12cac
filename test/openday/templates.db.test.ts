import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let planner: TestPerson;
let fac: string;
beforeEach(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
  fac = await world.makeFacility({ name: '示例甲站' });
});
afterEach(() => world.close());

const usual = {
  ...{ weekday: 3, startTime: '14:00', minutes: 90, capacity: 20 },
  ...{ groupPercent: 20, staffPercent: 10, minimumNumber: 8, guideTitle: '讲解员 2 号' },
};
const save = (version: number | null, more: Partial<typeof usual> = {}) =>
  world.as(planner).openday.saveTemplate({ facilityId: fac, version, ...usual, ...more });
const listed = async () => {
  const { facilities } = await world.as(planner).openday.templates({});
  return facilities.filter(({ name }) => name.startsWith('示例'));
};

test('a facility without a template gets one, which is changed and proposed from', async () => {
  await world.makeFacility({ name: '示例乙站', status: 'revoked' });
  expect(await listed()).toMatchObject([{ id: fac, name: '示例甲站', template: null }]);
  expect(await save(null)).toEqual({ facilityId: fac, version: 1 });
  expect(await save(1, { capacity: 30, guideTitle: '' })).toEqual({ facilityId: fac, version: 2 });
  expect(await listed()).toMatchObject([
    { template: { weekday: 3, capacity: 30, guideTitle: null, version: 2 } },
  ]);
  await world.as(planner).openday.proposeWeek({ month: '2026-12' });
  const { sessions } = await world.as(planner).openday.planWeek({ month: '2026-12' });
  expect(sessions).toMatchObject([{ facilityId: fac, capacity: 30, groupShare: 6, staffShare: 3 }]);
  const written = await rows(
    world.db,
    sql`select act, detail from audit where subject = ${fac} order by id`,
  );
  expect(written).toEqual([
    { act: 'plan.template', detail: { version: 1 } },
    { act: 'plan.template', detail: { version: 2 } },
  ]);
});

test('what a colleague changed meanwhile is not overwritten, nor made twice', async () => {
  const both = await Promise.allSettled([save(null), save(null, { capacity: 12 })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await save(1);
  expect(await refusal(save(1, { capacity: 9 }))).toMatchObject({ reason: 'changed' });
  expect(await refusal(save(null))).toMatchObject({ reason: 'changed' });
});

test('a template that cannot stand is refused beside its field', async () => {
  expect(await refusal(save(null, { minimumNumber: 21 }))).toMatchObject({
    field: 'minimumNumber',
  });
  expect(await refusal(save(null, { groupPercent: 91 }))).toMatchObject({ field: 'groupPercent' });
  expect(await refusal(save(null, { startTime: '23:00' }))).toMatchObject({ field: 'minutes' });
  expect(await listed()).toMatchObject([{ template: null }]);
});
