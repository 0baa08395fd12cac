import type { Runtime } from '@cloud/_shared/runtime';
import type { Crowd } from './crowd';
import type { TestPerson, World } from './world';

/** A list that comes by pages: asked with the key of the page before, none for the first. */
export interface PagedList {
  name: string;
  ask: (key: never) => Promise<{ next: unknown }>;
}

/** Every list over tables that grow, as somebody sees it who has the most of it. */
export function pagedLists(
  world: World,
  { busy, guide, planner, admin }: Crowd,
  runtime?: Runtime,
) {
  const as = (who: typeof busy) => world.as(who, runtime);
  /** When many of the sessions are over. */
  const now = () => new Date(world.clock.now + 29 * 86_400_000);
  const later = (who: typeof busy) => world.as(who, { ...runtime, now });
  const year = { from: '2026-01-01', to: '2027-12-31' };
  const gate = { sessionId: 'ses_crowd_0' };
  const cursor = <Key>(key: Key | undefined) => (key === undefined ? {} : { cursor: key });
  const after = <Key>(key: Key | undefined) => (key === undefined ? {} : { after: key });
  type Sessions = Parameters<ReturnType<typeof as>['openday']['sessions']>[0]['cursor'];
  type Start = NonNullable<Sessions>;
  type Applied = { appliedAt: string; id: string };
  type Word = { createdAt: string; id: string };
  const list = <Key>(
    name: string,
    ask: (key: Key | undefined) => Promise<{ next: Key | null }>,
  ): PagedList => ({ name, ask });
  return [
    list<Start>('场次', (key) => as(busy).openday.sessions({ ...year, ...cursor(key) })),
    list<{ startsAt: string | null; name: string; id: string }>('设施', (key) =>
      as(busy).openday.facilities(cursor(key)),
    ),
    list<Start>('我的预约', (key) => as(busy).openday.myBookings(cursor(key))),
    list<Start>('闸口的场次', (key) => as(guide).openday.gateSessions(cursor(key))),
    list<string>('闸口名单', (key) => as(guide).openday.gateList({ ...gate, ...after(key) })),
    list<string>('两台都放了', (key) =>
      as(guide).openday.gateConflicts({ ...gate, ...after(key) }),
    ),
    list<{ wishes: number; id: string }>('想去的人', (key) =>
      as(planner).openday.wishCounts(cursor(key)),
    ),
    list<Start>('导出名单的场次', (key) =>
      as(admin).openday.rosterSessions({ past: false, ...cursor(key) }),
    ),
    list<Start>('代约的场次', (key) =>
      as(planner).openday.staffSessions({ past: false, ...cursor(key) }),
    ),
    list<Start>('办过的代约场次', (key) =>
      later(planner).openday.staffSessions({ past: true, ...cursor(key) }),
    ),
    list<string>('一场里代约的', (key) =>
      as(planner).openday.staffSession({ ...gate, ...after(key) }),
    ),
    list<Applied>('团体申请', (key) =>
      as(planner).openday.groupQueue({ waiting: true, ...cursor(key) }),
    ),
    list<Applied>('我的团体', (key) => as(busy).openday.myGroups(cursor(key))),
    list<Start>('人不够的场次', (key) => as(planner).openday.openMinimums(cursor(key))),
    list<{ at: string; id: string }>('消息', (key) => as(busy).account.inbox(cursor(key))),
    list<Word>('我说的话', (key) => as(busy).account.myWords(cursor(key))),
    list<Word>('等答复的话', (key) => as(admin).account.wordQueue(cursor(key))),
    list<{ appealedAt: string; id: string }>('申诉', (key) =>
      as(planner).openday.appeals(cursor(key)),
    ),
    list<{ askedAt: string; id: string }>('问讲解员的', (key) =>
      as(guide).openday.questions(cursor(key)),
    ),
    list<Start>('评价', (key) => later(planner).openday.feedbackSummary(cursor(key))),
    list<string>('工作人员', (key) => as(admin).staff.grants(after(key))),
    list<number>('操作记录', (key) =>
      as(admin).staff.audit(key === undefined ? {} : { before: key }),
    ),
  ];
}

/** What is read whole, and must not look at a whole table for it. */
export const wholeReads = (
  world: World,
  { busy, planner, guide }: Crowd,
  runtime?: Runtime,
): Record<string, () => Promise<unknown>> => ({
  首页: () => world.as(busy, runtime).openday.home(),
  开放周: () => world.as(busy, runtime).openday.openWeek(),
  设施介绍: () => world.as(busy, runtime).openday.facility({ id: 'fac_crowd_1' }),
  排队: () => world.as(busy, runtime).openday.myLine(),
  排开放周: () => world.as(planner, runtime).openday.planWeek({ month: '2026-12' }),
  停办一场: () => world.as(planner, runtime).openday.closing({ sessionId: 'ses_crowd_1' }),
  没网时的名单: () =>
    world
      .as(guide, runtime)
      .openday.gateBundle({ sessionId: 'ses_crowd_1', deviceId: 'dev_crowd_0' }),
});

/** Follows a list to its fiftieth page, or to its last where it is shorter. @returns the key of that page, and its number */
export async function farPage({ ask }: PagedList): Promise<{ key: unknown; page: number }> {
  let key: unknown;
  for (let page = 1; page < 50; page++) {
    const { next } = await ask(key as never);
    if (next === null) return { key, page };
    key = next;
  }
  return { key, page: 50 };
}

/** The gallery and what its desk sees, of a campaign with many stories. */
export function storyLists(
  world: World,
  { campaignId, editor, reader }: { campaignId: string; editor: TestPerson; reader: TestPerson },
  runtime?: Runtime,
): PagedList[] {
  type Stories = Parameters<ReturnType<World['as']>['nomination']['stories']>[0];
  type Entries = Parameters<ReturnType<World['as']>['nomination']['entries']>[0];
  const wall = (name: string, filter: Stories): PagedList => ({
    name,
    ask: (cursor: Stories['cursor']) =>
      world.as(reader, runtime).nomination.stories({ ...filter, ...(cursor && { cursor }) }),
  });
  return [
    wall('最美故事', {}),
    wall('最美故事，一个行当', { kind: 'patrol' }),
    wall('最美故事，一个街镇', { areaId: 'cuntan' }),
    wall('最美故事，行当和街镇', { kind: 'patrol', areaId: 'cuntan' }),
    wall('最美故事，找得到几个的词', { words: '第 4321 个' }),
    {
      name: '推荐',
      ask: (cursor: Entries['cursor']) =>
        world.as(editor, runtime).nomination.entries({ campaignId, ...(cursor && { cursor }) }),
    },
  ];
}
