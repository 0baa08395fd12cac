import { count, eq, sql } from 'drizzle-orm';
import { jobs } from '@cloud/_host/root';
import { mediaUse } from '@cloud/_shared/media';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import {
  agreed,
  appoint,
  enterStage,
  makeCampaign,
  nominationOf,
  passed,
} from '../support/nominations';
import { publishAll } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let host: ReturnType<typeof mediaHost>;
let file: Buffer;
beforeEach(async () => {
  world = await openWorld();
  host = mediaHost(world);
  file = await photo();
});
afterEach(() => world.close());

const piece = async (who: TestPerson, form = 'nomination-own') =>
  (await host.piece(who, file, { form })).id;
const withPictures = (ids: string[]) => ({
  ...nominationOf(),
  media: ids.map((id) => ({ id, caption: '示例照片' })),
});
const sees = async (who: TestPerson | undefined, id: string) =>
  (await world.as(who).media.look({ ids: [id] })).length === 1;

test('pictures of a nomination are its nominator’s own, opened to the nominee, the desk and the panel, and go with it', async () => {
  const campaignId = await makeCampaign(world, { firstPlaces: 2 });
  const nominator = await world.somebody();
  const stranger = await world.somebody();
  const strangers = await piece(stranger);
  const tell = (ids: string[]) =>
    world
      .as(nominator)
      .nomination.nominate({ campaignId, source: 'colleague', ...withPictures(ids) });
  expect(await refusal(tell([strangers]))).toMatchObject({
    field: 'media',
    message: expect.stringContaining('照片和视频'),
  });
  const mine = await piece(nominator);
  const { id } = await tell([mine]);
  const { panel, secretary } = await appoint(world, campaignId);
  expect(await sees(stranger, mine)).toBe(false);
  expect(await sees(undefined, mine)).toBe(false);
  expect(await sees(panel[0], mine)).toBe(false);
  expect(await sees(await world.staff('admin'), mine)).toBe(true);
  const entry = await world.as(nominator).nomination.one({ id });
  const nominee = await agreed(world, { id, nominator, phone: entry.text!.phone });
  expect(await sees(nominee, mine)).toBe(true);
  // The panel looks while it judges, and only who judges it.
  await passed(world, id);
  enterStage(world, 'first');
  expect(await sees(panel[0], mine)).toBe(false);
  const first = { campaignId, round: 'first' as const };
  await world.as(secretary).nomination.openRound(first);
  expect(await sees(panel[0], mine)).toBe(true);
  await world.as(panel[0]).nomination.recuse({ campaignId, id, reason: 'person' });
  expect(await sees(panel[0], mine)).toBe(false);
  expect(await sees(panel[1], mine)).toBe(true);
  await world.db.execute(
    sql`update panel_round set closed_at = now(), closed_by = ${secretary.id}`,
  );
  expect(await sees(panel[1], mine)).toBe(false);

  await world.as(nominee).nomination.takeBack({ id });
  world.clock.now += 61 * 86_400_000;
  await jobs['nomination']!['shred']!(world.runtime);
  const [left] = await world.db
    .select({ uses: count() })
    .from(mediaUse)
    .where(eq(mediaUse.mediaId, mine));
  expect(left?.uses).toBe(0);
});

test('pictures of a nomination are public with its story, and only as long', async () => {
  const campaignId = await makeCampaign(world);
  const nominator = await world.somebody();
  const mine = await piece(nominator);
  const given = withPictures([mine]);
  const { id } = await world
    .as(nominator)
    .nomination.nominate({ campaignId, source: 'colleague', ...given });
  const nominee = await agreed(world, { id, nominator, phone: given.phone });
  await passed(world, id);
  const desk = world.as(await world.staff('editor')).nomination;
  const { publicationId } = await desk.handOver({ id });
  expect(await sees(undefined, mine)).toBe(false);
  await publishAll(world, publicationId);
  expect(await sees(undefined, mine)).toBe(true);
  const picture = { id: mine, caption: '示例照片', thumb: `/media/${mine}/thumb` };
  expect(await world.as().nomination.story({ id })).toMatchObject({
    media: [{ id: mine }],
    picture,
  });
  expect(await world.as().nomination.stories({})).toMatchObject({ stories: [{ id, picture }] });
  expect((await host.get(picture.thumb)).status).toBe(200);
  await world.as(nominee).nomination.takeBack({ id });
  expect(await sees(undefined, mine)).toBe(false);
  expect((await host.get(picture.thumb)).status).toBe(410);
});
