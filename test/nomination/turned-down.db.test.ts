import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { constraintOf } from '../support/db';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import { makeCampaign, nominated, nominationOf } from '../support/nominations';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const desk = async () => world.as(await world.staff('editor')).nomination;
const turnDown = async (id: string) =>
  (await desk()).turnDown({ id, reason: 'not_fitting', note: '' });
const yes = { adult: true, guardian: '', portrait: 'none' as const };
const words = { reason: 'ended', message: expect.stringContaining('没往下走') as string };

test('nobody says yes to what was turned down; a no is still taken', async () => {
  const { id, nominator, phone } = await nominated(world, await makeCampaign(world));
  const nominee = await world.somebody();
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  await world.as(nominee, { demo: true }).nomination.verifyPhone({ token, phone });
  await turnDown(id);
  const agree = world.as(nominee).nomination.answerConsent({ token, agree: true, ...yes });
  expect(await refusal(agree)).toMatchObject(words);
  expect(await refusal(world.as(nominator).nomination.askConsent({ id }))).toMatchObject(words);
  expect(await refusal((await desk()).linkFor({ id }))).toMatchObject(words);
  const direct = sql`update nominee_consent set status = 'given', adult = true, portrait = 'none', version = '1',
    agreed_to = 'x', answered_at = now() where nomination_id = ${id}`;
  expect(await constraintOf(world.db.execute(direct))).toBe('nominee_consent_in_time');
  await world.as(nominee).nomination.answerConsent({ token, agree: false });
  expect(await rows(world.db, sql`select status from nominee_consent`)).toEqual([
    { status: 'refused' },
  ]);
});

test('nor is a paper entered for it, or one that was entered before looked at', async () => {
  const campaignId = await makeCampaign(world);
  const editor = await world.staff('editor');
  const enter = async () =>
    world.as(editor).nomination.enter({ campaignId, source: 'letter', ...nominationOf('') });
  const [early, late] = [(await enter()).id, (await enter()).id];
  const scan = [(await mediaHost(world).piece(editor, await photo())).id];
  const paper = (id: string) =>
    world.as(editor).nomination.enterPaper({ id, place: '盒 1', scan, ...yes });
  await paper(early);
  for (const id of [early, late]) await turnDown(id);
  expect(await refusal(paper(late))).toMatchObject(words);
  const holds = (await desk()).checkPaper({ id: early, holds: true });
  expect(await refusal(holds)).toMatchObject(words);
  await (await desk()).checkPaper({ id: early, holds: false });
});
