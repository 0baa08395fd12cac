import { startCloud, type Cloud } from './support/cloud';
import { glassEasel } from './support/glass-easel';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
}, 60_000);
afterAll(() => cloud.stop());

test('the home page works in the newer engine', async () => {
  const screen = screenOf(launch(glassEasel, cloud, 'o_elder'));
  await screen.tap('长辈版');
  await screen.gone('长辈版');
  await screen.tap('换回普通版');
  await screen.see('长辈版');
});
