import type { DemoPerson } from '@cloud/account/rules';
import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';

/** The demo's campaign that shows its stories comes to its final thirteen days on. */
const stage = openStage();
const campaignId = 'cmp_demo_shown';
const inTheFinal = '2026-12-08T10:00:00+08:00';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

async function as(person: DemoPerson) {
  const token = await signIn(stage.host(), person);
  return { token, ...(await stage.visit({ token, width: 1280, height: 900 })) };
}

const judges = ['neighbour', 'guide', 'planner'] as const satisfies readonly DemoPerson[];
const marks = { rooted: 20, deeds: 20, honest: 20, moving: 20 };

test('a panel scores under seal, its secretary closes, and the names stand under notice', async () => {
  await stage.restart(inTheFinal);
  const secretary = await as('admin');
  await secretary.open(`/features/nomination/pages/secretary/index?campaign=${campaignId}`);
  expect(await secretary.page.getByRole('button', { name: '开初评' }).count()).toBe(0);
  await press(secretary.page, '开终评');
  await sees(secretary.page, /位评委，\d+ 份/);

  const judge = await as('guide');
  await judge.open('/features/nomination/pages/panel/index');
  await judge.page.getByRole('link', { name: /终评/ }).click();
  await judge.page.getByRole('link', { name: /江滩上的星期天/ }).click();
  await judge.page.getByRole('button', { name: '看大图：演示照片：清早的江滩' }).waitFor();
  await press(judge.page, '打好了，封起来');
  await sees(judge.page, /打 0 到 25 的整数/);
  for (const mark of await judge.page.getByRole('textbox').all()) await mark.fill('24');
  await sees(judge.page, '合起来 96 分');
  await press(judge.page, '打好了，封起来');
  await sees(judge.page, '打过了');

  for (const person of judges) {
    const token = await signIn(stage.host(), person);
    const of = { campaignId, round: 'final' };
    const asked = await stage
      .host()
      .call<{ entries: { id: string; scored: boolean }[] }>('nomination.toScore', of, { token });
    for (const { id, scored } of asked.data.entries) {
      if (scored) continue;
      const given = await stage
        .host()
        .call('nomination.score', { ...of, id, marks }, { token, key: `${id}-${person}` });
      expect([id, person, given.ok]).toEqual([id, person, true]);
    }
  }
  await secretary.page.reload();
  expect(await secretary.page.getByText('第 1 名').count()).toBe(0);
  await press(secretary.page, '封分，算结果');
  await secretary.page.getByRole('dialog').getByRole('button', { name: '封分' }).click();
  await sees(secretary.page, /第 1 名，/);
});
