import type { Reply } from '@cloud/_shared/serve';
import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const page = 20;
/** What WeChat's phones take at once without a pause that is felt. */
const mostBytes = 60_000;

interface Card {
  id: string;
  title: string;
}

/** A first page as long as it gets, each with a picture and the longest title. */
function whole(reply: Reply): Reply {
  if (!reply.ok) return reply;
  const { stories, ...rest } = reply.data as { stories: Card[] };
  const long = Array.from({ length: page }, (_, place) => ({
    ...stories[place % stories.length]!,
    id: `nom_${String(place).padStart(20, '0')}`,
    title: `${place}${'他在江上捞了十一年'.repeat(5)}`.slice(0, 40),
    picture:
      place % 2 === 0
        ? null
        : {
            id: `med_${String(place).padStart(20, '0')}`,
            caption: '清早的江滩，捡完了的江滩',
            ...{ width: 1600, height: 1200, colour: '#2a6f69' },
            thumb: `/media/med_${String(place).padStart(20, '0')}/thumb`,
            large: `/media/med_${String(place).padStart(20, '0')}/large`,
          },
    supports: 12_345,
  }));
  return { ...reply, data: { ...rest, stories: long } };
}

test('a whole page of stories crosses to the wall in less than 60 kB', async () => {
  const full: Cloud = {
    ...cloud,
    async call(openid, name, data) {
      const reply = await cloud.call(openid, name, data);
      return (data as { path?: string }).path?.endsWith('stories') ? whole(reply) : reply;
    },
  };
  const url = '/pages/stories/index';
  const app = launch(exparser, { cloud: full, openid: 'o_wall', url });
  const screen = screenOf(app);
  await screen.see(/^19他在江上/);
  const sent = app.sent('pages/stories/index');
  expect(Math.max(...sent)).toBeGreaterThan(3_000);
  expect(Math.max(...sent)).toBeLessThanOrEqual(mostBytes);
});
