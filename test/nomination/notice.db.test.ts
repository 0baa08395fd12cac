import { sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { roleGrant } from '@cloud/_shared/tables';
import type { StageDays } from '@cloud/nomination/rules/campaign';
import { at } from '@cloud/openday/rules';
import { constraintOf } from '../support/db';
import {
  appoint,
  enterStage,
  makeCampaign,
  marks,
  published,
  qualified,
  stageDays,
} from '../support/nominations';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let campaignId: string;
let secretary: TestPerson;
let read: string;
let unread: string;
const final = () => ({ campaignId, round: 'final' as const });
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
  read = (await published(world, campaignId)).id;
  unread = (await qualified(world, campaignId)).id;
  let panel: TestPerson[];
  ({ secretary, panel } = await appoint(world, campaignId));
  enterStage(world, 'final');
  await world.as(secretary).nomination.openRound(final());
  for (const member of panel)
    for (const [id, each] of [
      [read, 20],
      [unread, 25],
    ] as const)
      await world.as(member).nomination.score({ ...final(), id, marks: marks(each) });
});
afterEach(() => world.close());

const close = () => world.as(secretary).nomination.closeRound(final());
/** What the desk is told of the two entries: in its list, its counts, its filters, one by one and in its file. */
async function toldTo(who: TestPerson, admin: boolean) {
  const desk = () => world.as(who).nomination;
  const { entries, counts } = await desk().entries({ campaignId });
  const told: Record<string, unknown> = {
    list: entries.map(({ id, status }) => [id === read, status]),
    counts: counts!.filter((each) => each.entries > 0),
  };
  for (const status of ['qualified', 'proposed', 'passed_over'] as const)
    told[status] = (await desk().entries({ campaignId, status })).entries.length;
  for (const id of [read, unread]) told[id] = (await desk().entry({ id })).status;
  const file = admin && (await desk().exportEntries({ campaignId, format: 'csv' }));
  if (file)
    told['file'] = Buffer.from(file.base64, 'base64')
      .toString()
      .match(/资格过了|公示名单|这回没评上/g);
  return told;
}

test('until the notice the desk is not told how a final ended, by no filter, count or file; its secretary is', async () => {
  const both = async () => [await world.staff('editor'), await world.staff('admin')] as const;
  const [editor, admin] = await both();
  const before = [await toldTo(editor, false), await toldTo(admin, true)];
  await close();
  expect([await toldTo(editor, false), await toldTo(admin, true)]).toEqual(before);
  expect(before[1]).toMatchObject({
    counts: [{ status: 'qualified', entries: 2 }],
    ...{ qualified: 2, proposed: 0, passed_over: 0, file: ['资格过了', '资格过了'] },
  });
  const grant = { personId: secretary.id, role: 'editor' as const, scope: '*', title: '编辑' };
  const granted = { id: newId('rol'), grantedBy: 'test', grantedAt: world.runtime.now() };
  await world.db.insert(roleGrant).values({ ...grant, ...granted });
  const result = { qualified: 0, proposed: 1, passed_over: 1, [read]: 'proposed' };
  expect(await toldTo(secretary, false)).toMatchObject({ ...result, [unread]: 'passed_over' });
  enterStage(world, 'notice');
  expect(await toldTo(admin, true)).toMatchObject({
    ...result,
    counts: [
      { status: 'proposed', entries: 1 },
      { status: 'passed_over', entries: 1 },
    ],
  });
}, 60_000);

const announce = () => world.as(secretary).nomination.announce({ campaignId });
const days = stageDays.filter(({ stage }) => stage !== 'first');
const save = async (stages: StageDays[]) => {
  const draft = { title: '演示', intro: '', firstPlaces: null, finalPlaces: 1 };
  return world
    .as(await world.staff('admin'))
    .nomination.saveCampaign({ id: campaignId, ...draft, stages });
};
const moved = (changed: Partial<Record<string, [string, string]>>) =>
  days.map((each) => {
    const [firstDay, lastDay] = changed[each.stage] ?? [each.firstDay, each.lastDay];
    return { ...each, firstDay, lastDay };
  });

test('a final closed too late waits for a notice of its own, and nothing is announced without one', async () => {
  enterStage(world, 'result');
  expect(await refusal(close())).toMatchObject({ reason: 'late' });
  await save(moved({ notice: ['2026-12-14', '2026-12-18'], result: ['2026-12-19', '2026-12-20'] }));
  await close();
  expect(await refusal(announce())).toMatchObject({ reason: 'not_now' });
  const direct = sql`update campaign set announced_at = '2026-12-18T10:00:00+08:00' where id = ${campaignId}`;
  expect(await constraintOf(world.db.execute(direct))).toBe('campaign_notice');
  // Late is not too late, and another campaign does not hide its notice.
  world.clock.now = at('2026-12-15', '10:00');
  const later = await makeCampaign(world);
  expect(await world.as().nomination.present()).toMatchObject({
    id: later,
    underNotice: [{ id: campaignId }],
  });
  world.clock.now = at('2026-12-22', '10:00');
  expect((await world.as().nomination.names({ campaignId })).names).toMatchObject([{ id: read }]);
  await announce();
  expect(await rows(world.db, sql`select id, status from nomination order by status`)).toEqual([
    { id: read, status: 'honoured' },
    { id: unread, status: 'passed_over' },
  ]);
});

test('what began keeps its first day, and no notice is moved into the past', async () => {
  await close();
  const past = moved({ final: ['2026-11-10', '2026-11-11'], notice: ['2026-11-16', '2026-11-27'] });
  expect(await refusal(save(past))).toMatchObject({ field: 'stages.final' });
  const gone = days.filter(({ stage }) => ['nominate', 'qualify', 'show'].includes(stage));
  expect(await refusal(save(gone))).toMatchObject({ field: 'stages.final' });
  const early = moved({
    final: ['2026-12-02', '2026-12-02'],
    notice: ['2026-12-03', '2026-12-10'],
  });
  await save(early);
  enterStage(world, 'notice');
  expect(await refusal(save(days))).toMatchObject({ field: 'stages.notice' });
  const unseen = sql`update nomination set status = 'honoured' where id = ${unread}`;
  expect(await constraintOf(world.db.execute(unseen))).toBe('nomination_honoured');
});
