import type { AnyTRPCProcedure } from '@trpc/server';
import { root } from '@cloud/_host/root';
import { newId } from '@cloud/_shared/crypto';
import { answer } from '@cloud/_shared/serve';
import {
  appoint,
  enterStage,
  makeCampaign,
  nominated,
  nominationOf,
  published,
  qualified,
} from '../support/nominations';
import { openWorld, type TestPerson, type World } from '../support/world';

/** Words that stand in texts which are not public, wherever such a text can be. */
const secret = '水底下的石头只有他晓得';
const told = (title: string) => {
  const given = nominationOf(undefined, title);
  return { ...given, story: `${given.story}${secret}`, name: '示例石匠' };
};

let world: World;
let inputs: unknown[];
let strangers: (TestPerson | undefined)[];
beforeAll(async () => {
  world = await openWorld();
  const campaignId = await makeCampaign(world, { leaveOut: ['first'] });
  const waiting = await nominated(world, campaignId, told('石头一'));
  const { token } = await world.as(waiting.nominator).nomination.askConsent({ id: waiting.id });
  const agreed = await qualified(world, campaignId, told('石头二'));
  const editor = world.as(await world.staff('editor'));
  const { publicationId } = await editor.nomination.handOver({ id: agreed.id });
  const down = await published(world, campaignId, told('石头三'));
  await world.as(down.nominee).nomination.takeBack({ id: down.id });
  const { secretary } = await appoint(world, campaignId);
  const judged = await published(world, campaignId);
  enterStage(world, 'final');
  await world.as(secretary).nomination.openRound({ campaignId, round: 'final' });
  const ids = [waiting.id, agreed.id, down.id, judged.id];
  inputs = [
    undefined,
    {},
    { token },
    { campaignId },
    { campaignId, round: 'final' },
    { publicationId },
    { publicationId, version: 1 },
    { words: '石头' },
    { words: '晓得' },
    { campaignId, format: 'csv' },
    ...ids.flatMap((id) => [
      { id },
      { campaignId, round: 'final', id },
      { kind: 'nomination', subjectId: id },
    ]),
  ];
  strangers = [
    undefined,
    await world.somebody(),
    await world.staff('guide'),
    await world.staff('planner'),
    await world.staff('handler'),
    await world.staff('panel', 'campaign:cmp_elsewhere'),
    await world.staff('secretary', 'campaign:cmp_elsewhere'),
  ];
}, 60_000);
afterAll(() => world.close());

const guarded = new Set<string>(['sign_in', 'not_allowed']);

/** Those who may read a text that is not public: the desk of the domain and of the reviews. */
const insiders = new Set(['editor', 'reviewer', 'admin']);

test('no procedure shows a text that is not public to anybody who has no business with it', async () => {
  const procedures = Object.keys(
    root._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
  ).filter((path) => !/\.(deleteAccount|signOut|withdrawConsent)$/.test(path));
  let answered = 0;
  for (const who of strangers)
    for (const path of procedures)
      for (const input of inputs) {
        // A minute each: being refused for trying too often would hide what is behind it.
        world.clock.now += 60_000;
        const reply = await answer(
          world.runtime,
          root,
          { path, input, key: newId('tap') },
          who ? { kind: 'token', token: who.token } : { kind: 'nobody' },
        );
        if (reply.ok) answered++;
        // A guard does not look at what is asked.
        else if (guarded.has(reply.error.code)) break;
        const said = JSON.stringify(reply);
        for (const word of [secret, '石头一', '石头二', '石头三', '示例石匠'])
          if (said.includes(word))
            throw new Error(`${path} shows “${word}” for ${JSON.stringify(input)}`);
      }
  expect(answered).toBeGreaterThan(100);
}, 120_000);

test('the crawl would find it: those whose business it is read it', async () => {
  for (const role of insiders) {
    const who = await world.staff(role as 'editor');
    let found = false;
    for (const path of ['nomination.entry', 'review.open'])
      for (const input of inputs) {
        const reply = await answer(
          world.runtime,
          root,
          { path, input, key: newId('tap') },
          { kind: 'token', token: who.token },
        );
        if (JSON.stringify(reply).includes(secret)) found = true;
      }
    expect([role, found]).toEqual([role, true]);
  }
});
