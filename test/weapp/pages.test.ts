import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
}, 60_000);
afterAll(() => cloud.stop());

test('the tabs lead to one another', async () => {
  const app = launch(exparser, cloud, 'o_tabs');
  const screen = screenOf(app);
  await screen.tap('开放日');
  await screen.page('pages/openday/index');
  await screen.see('开放日');
  await screen.tap('我的');
  await screen.page('pages/me/index');
  await screen.tap('首页');
  await screen.page('pages/home/index');
  expect(app.routes()).toEqual(['pages/home/index']);
});

test('the elder version is one tap away, and back', async () => {
  const screen = screenOf(launch(exparser, cloud, 'o_elder'));
  await screen.tap('长辈版');
  await screen.gone('长辈版');
  await screen.tap('换回普通版');
  await screen.see('长辈版');
});
