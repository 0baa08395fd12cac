import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import { everyPage } from '../support/pages';
import { setScene, type Scene } from '../support/scene';
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

const visitors = [undefined, 'resident', 'neighbour', 'guide', 'planner', 'admin'] as const;
const cases = visitors.flatMap((who) => [false, true].map((elder) => ({ who, elder })));

/** Pages are opened one after another in one visit, as somebody who looks at all of them would. */
test.each(cases)('no page keeps $who out (长辈版: $elder)', async ({ who, elder }) => {
  const { page, open } = await stage.visit({ token: who && scene.tokens[who], elder });
  const found: Record<string, string[]> = {};
  for (const { name, path, press = [], notElder, ...seen } of everyPage(scene)) {
    if (seen.who !== who) continue;
    await open(path);
    for (const words of notElder && elder ? [] : press) {
      await page.getByText(words).filter({ visible: true }).first().click();
      await settle(page);
    }
    const here = await barriers(page);
    if (here.length > 0) found[name] = here;
  }
  expect(found).toEqual({});
});
