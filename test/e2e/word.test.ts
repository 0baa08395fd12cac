import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import { openStage, sees, signIn } from '../support/stage';

const stage = openStage();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const entry = (page: Page, name: RegExp) => page.getByRole('textbox', { name });

test('a word is written on a facility’s page, outlives a crash, gets a number and an answer', async () => {
  const resident = await stage.visit({ token: await signIn(stage.host(), 'resident') });
  const { page } = resident;
  await resident.open('/features/openday/pages/facility/index?id=fac_demo_sewage');
  await page.getByRole('link', { name: '有话跟我们说' }).click();
  await sees(page, /说的是“设施介绍”这一页/);
  await sees(page, /打 12345/);
  await page.getByRole('radio', { name: /^建议/ }).click();
  await entry(page, /你想说的/).fill('门口的牌子看不清');
  await page.reload();
  await settle(page);
  expect(await entry(page, /你想说的/).inputValue()).toBe('门口的牌子看不清');
  await entry(page, /能给你打电话/).fill('1380000');
  await press(page, '交给工作人员');
  await sees(page, /手机号要 11 位/);
  await entry(page, /能给你打电话/).fill('');
  await press(page, '交给工作人员');
  await sees(page, /^\d{3} \d{3}$/);

  const desk = await stage.visit({ token: await signIn(stage.host(), 'admin'), width: 1280 });
  await desk.open('/features/staff/pages/word-desk/index');
  await desk.page.getByRole('link', { name: /建议 · 设施介绍/ }).click();
  await press(desk.page, '我来办');
  await entry(desk.page, /答复/).fill('明天就换成大字的。');
  await press(desk.page, '答复对方');
  await sees(desk.page, '答复了');

  await press(page, '看我说的话');
  await page.getByRole('link', { name: /^建议/ }).click();
  await sees(page, '明天就换成大字的。');
  await sees(page, '没说清楚，再问一回');
});

test('想去 is one tap, and one to take it back', async () => {
  const { page, open } = await stage.visit({ token: await signIn(stage.host(), 'resident') });
  await open('/features/openday/pages/facility/index?id=fac_tangjiatuo');
  await press(page, '想去');
  await sees(page, '记下了，你想去这里');
  await press(page, '不想去了');
  await page.getByRole('button', { name: '想去', exact: true }).waitFor();
});
