import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';
import { bookFor, sessionOn } from '../support/visits';

const stage = openStage();

const today = () => sessionOn(stage.host(), '2026-11-24');
const counted = (page: Page, words: string, people: number) =>
  page.getByRole('img', { name: `${words} ${people} 人` }).waitFor();

async function report(page: Page, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^短码/ });
  if (!(await field.isVisible())) await page.getByRole('button', { name: '报短码' }).click();
  await field.fill(code);
  await page.getByRole('button', { name: '签到', exact: true }).click();
}

test('without network the gate goes on from its list, and sends when the network is back', async () => {
  const { id } = await today();
  const book = async (person: 'resident' | 'elder') =>
    bookFor(stage.host(), await signIn(stage.host(), person), id);
  const [one, two] = [await book('resident'), await book('elder')];
  const guide = await signIn(stage.host(), 'guide');
  const { page, open } = await stage.visit({ token: guide });
  await open('/features/staff/pages/gate/index');
  await counted(page, '已进', 0);
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => key.includes('gate-bundle')),
  );

  await page.context().setOffline(true);
  await sees(page, '没网，照常扫，先记在手机里');
  await report(page, one.code);
  await sees(page, '可以进，1 人');
  await sees(page, '没网，先记在手机里，还有 1 条没传');
  await counted(page, '已进', 1);
  await report(page, one.code);
  await sees(page, '已经进过了');
  await page.getByRole('button', { name: '没约的，加一个大人' }).click();
  await page.getByRole('button', { name: '没约的，加一个小孩' }).click();
  await sees(page, '大人 1，小孩 1');
  await page.getByRole('button', { name: '没约的，撤回刚才那一个' }).click();
  await sees(page, '大人 1，小孩 0');
  await report(page, two.code);
  await page.getByRole('button', { name: '撤回这一次签到' }).click();
  const sheet = page.getByRole('dialog', { name: '撤回签到' });
  await sheet.getByRole('radio', { name: '点错人了' }).click();
  await sheet.getByRole('button', { name: '撤回，算没到' }).click();
  await sees(page, '撤回了');
  await counted(page, '已进', 1);
  await sees(page, /还有 6 条没传/);
  const stored = await page.evaluate(
    () => Object.entries(localStorage).find(([key]) => key.includes('gate-queue'))?.[1],
  );
  expect(stored?.match(/\\"kind\\":/g)?.length ?? stored?.match(/kind/g)?.length).toBe(6);

  // Meanwhile the other guide's phone lets the first party in as well.
  const again = { sessionId: id, code: one.code };
  await stage.host().call('openday.admit', again, { token: guide, key: 'another-phone' });
  await page.context().setOffline(false);
  await page
    .getByText(/条没传/)
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden' });
  await sees(page, '两台手机都放了');
  const list = await stage
    .host()
    .call<{ counts: { arrived: number }; walkIns: object }>(
      'openday.gateList',
      { sessionId: id },
      { token: guide },
    );
  expect(list.data).toMatchObject({ counts: { arrived: 1 }, walkIns: { adults: 1, children: 0 } });
  await page.getByRole('button', { name: `${one.code}，同一拨人` }).click();
  await page.getByRole('button', { name: `${one.code}，同一拨人` }).waitFor({ state: 'hidden' });
});
