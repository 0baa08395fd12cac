import type { WorkKind } from '@cloud/nomination/rules';
import type { Stage, StageDays } from '@cloud/nomination/rules/campaign';
import type { Marks } from '@cloud/nomination/rules/panel';
import { at } from '@cloud/openday/rules';
import { publishAll } from './publications';
import type { TestPerson, World } from './world';

/** The days of a campaign of three weeks around the world's Tuesday. */
export const stageDays: StageDays[] = [
  { stage: 'nominate', firstDay: '2026-11-20', lastDay: '2026-11-25' },
  { stage: 'qualify', firstDay: '2026-11-26', lastDay: '2026-11-26' },
  { stage: 'first', firstDay: '2026-11-27', lastDay: '2026-11-28' },
  { stage: 'show', firstDay: '2026-11-29', lastDay: '2026-12-01' },
  { stage: 'final', firstDay: '2026-12-02', lastDay: '2026-12-03' },
  { stage: 'notice', firstDay: '2026-12-04', lastDay: '2026-12-10' },
  { stage: 'result', firstDay: '2026-12-11', lastDay: '2026-12-12' },
];

/** Moves the clock to ten in the morning of a stage's first day. */
export const enterStage = (world: World, stage: Stage) => {
  world.clock.now = at(stageDays.find((each) => each.stage === stage)!.firstDay, '10:00');
};

/** A campaign that began; with a first review only where it says how many that one chooses. */
export async function makeCampaign(
  world: World,
  { firstPlaces = null as number | null, finalPlaces = 1 } = {},
): Promise<string> {
  const admin = world.as(await world.staff('admin')).nomination;
  const { id } = await admin.saveCampaign({
    title: '演示：寻找最美基层环保人',
    intro: '讲小人物的故事。',
    stages: stageDays.filter(({ stage }) => stage !== 'first' || firstPlaces !== null),
    ...{ firstPlaces, finalPlaces },
  });
  // An admin's caller taps with one key only once.
  const again = world.as(await world.staff('admin')).nomination;
  await again.publishCampaign({ campaignId: id });
  return id;
}

let phones = 0;
/** A phone nobody else was given. */
export const newPhone = () => `1380000${String(1000 + phones++)}`;

export const nominationOf = (phone = newPhone(), title = '他在江上捞了十一年') => ({
  kind: 'patrol' as WorkKind,
  areaId: 'cuntan',
  name: '示例老陈',
  phone,
  unit: '示例巡河队',
  post: '巡河员',
  title,
  story: `天不见亮就下河了。${'这个时候江面最静，哪里漂着东西，一眼就看得到。'.repeat(10)}`,
  references: '问社区示例居委会。',
  organisation: '',
  media: [],
});

/** Somebody nominated by a neighbour. */
export async function nominated(world: World, campaignId: string, given = nominationOf()) {
  const nominator = await world.somebody();
  const { id } = await world
    .as(nominator)
    .nomination.nominate({ campaignId, source: 'colleague', ...given });
  return { id, nominator, phone: given.phone };
}

/** The nominee opens the link, shows their phone and says yes. */
export async function agreed(
  world: World,
  { id, nominator, phone }: { id: string; nominator: TestPerson; phone: string },
): Promise<TestPerson> {
  const nominee = await world.somebody();
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  await world.as(nominee, { demo: true }).nomination.verifyPhone({ token, phone });
  await world.as(nominee).nomination.answerConsent({
    ...{ token, agree: true as const, adult: true, guardian: '', portrait: 'none' as const },
  });
  return nominee;
}

/** One of the desk opens an entry and passes what they read. */
export async function passed(world: World, id: string, who?: TestPerson) {
  const desk = world.as(who ?? (await world.staff('editor'))).nomination;
  const { digest } = await desk.entry({ id });
  await desk.pass({ id, digest: digest! });
}

/** One of the desk opens what the desk wrote down, and writes it anew. */
export async function rewritten(
  world: World,
  id: string,
  given: ReturnType<typeof nominationOf>,
  who?: TestPerson,
) {
  const desk = world.as(who ?? (await world.staff('editor'))).nomination;
  const { digest } = await desk.entry({ id });
  await desk.saveEntered({ id, ...given, digest: digest! });
}

/** A nomination that passed its qualification and whose nominee agreed. */
export async function qualified(world: World, campaignId: string, given = nominationOf()) {
  const made = await nominated(world, campaignId, given);
  const nominee = await agreed(world, made);
  await passed(world, made.id);
  return { ...made, nominee };
}

/** A story that the public reads, through its three signatures. */
export async function published(world: World, campaignId: string, given = nominationOf()) {
  const made = await qualified(world, campaignId, given);
  const desk = world.as(await world.staff('editor')).nomination;
  const { publicationId } = await desk.handOver({ id: made.id });
  await publishAll(world, publicationId);
  return { ...made, publicationId };
}

/** People appointed to a campaign's panel. */
export async function appoint(world: World, campaignId: string, members = 3) {
  const scope = `campaign:${campaignId}`;
  const secretary = await world.staff('secretary', scope);
  const panel: TestPerson[] = [];
  for (let left = members; left > 0; left--) panel.push(await world.staff('panel', scope));
  return { secretary, panel };
}

export const marks = (each: number): Marks => ({
  rooted: each,
  deeds: each,
  honest: each,
  moving: each,
});
