import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import { everyPage, setScene, type Scene } from '../support/pages';
import { openStage } from '../support/stage';

const stage = openStage();
let scene: Scene;
beforeAll(async () => {
  scene = await setScene(stage.host());
});

/** What axe finds that keeps somebody out, with the place it found it. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const nobody: Scene = {
  tokens: { resident: '', guide: '', planner: '', admin: '' },
  session: '',
  bookingId: '',
  wordId: '',
  today: '',
};
const names = everyPage(nobody).map(({ name }) => name);

describe.each([
  ['standard', false],
  ['长辈版', true],
])('%s', (_, elder) => {
  test.each(names)('%s keeps nobody out', async (name) => {
    const { path, who, press = [], notElder } = everyPage(scene).find((one) => one.name === name)!;
    const { page, open } = await stage.visit({ token: who && scene.tokens[who], elder });
    await open(path);
    for (const words of notElder && elder ? [] : press) {
      await page.getByText(words).first().click();
      await settle(page);
    }
    expect(await barriers(page)).toEqual([]);
  });
});
