import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';
import { sessionsOn } from '../support/visits';

const stage = openStage();

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).click();
const entry = (page: Page, name: string) => page.getByRole('textbox', { name });

test('a week is proposed, changed and published; booked, closed, and made up for', async () => {
  const token = await signIn(stage.host(), 'planner');
  const { page, open } = await stage.visit({ token, width: 1280, height: 900 });
  await open('/pages/me/index');
  await page.getByRole('link', { name: /^排开放周/ }).click();
  await press(page, '按模板排一遍');
  await page.getByRole('button', { name: /^9:30.*示例土壤监测实验室.*草稿/ }).click();
  await entry(page, '几点开始').fill('10点');
  await press(page, '就这样排');
  await sees(page, '几点开始写成 9:30 这样。');
  await entry(page, '几点开始').fill('10：00');
  await entry(page, '一共').fill('4');
  await entry(page, '留给团体').fill('0');
  await entry(page, '留给代约').fill('0');
  await press(page, '就这样排');
  await page.getByRole('button', { name: /^10:00.*示例土壤监测实验室.*草稿/ }).waitFor();

  await press(page, '加一场');
  await page.getByRole('radio', { name: '示例土壤监测实验室' }).click();
  await page.getByRole('radio', { name: /^12月6日/ }).click();
  await press(page, '加进草稿');
  await page.getByRole('tab', { name: '大家会看到' }).click();
  await sees(page, '草稿发布以后，大家在“开放日”看到的就是这样。');
  expect(await sessionsOn(stage.host(), '2026-12-03', 'fac_demo_lab')).toEqual([]);
  await press(page, '发布 2 场草稿');
  const question = page.getByRole('dialog', { name: '2 场要公开，看一遍' });
  await question.getByText(/示例土壤监测实验室 12月3日 周四 10:00/).waitFor();
  await question.getByRole('button', { name: '发布' }).click();
  await sees(page, '2 场公开了，2 场现在就能约');

  const [made] = await sessionsOn(stage.host(), '2026-12-03', 'fac_demo_lab');
  const resident = await stage.visit({ token: await signIn(stage.host(), 'resident') });
  await resident.open(`/features/openday/pages/booking-form/index?session=${made!.id}&party=1`);
  await entry(resident.page, '姓名').fill('示例甲');
  await resident.page.getByRole('textbox', { name: /^手机号/ }).fill('13800001234');
  // The laboratory is for residents only.
  await resident.page.getByRole('radio', { name: '鱼嘴镇' }).click();
  await resident.page.getByRole('checkbox', { name: /^我看过了/ }).click();
  await press(resident.page, '提交预约');
  await resident.page.getByRole('img', { name: /^入场二维码/ }).waitFor();

  await page.getByRole('tab', { name: '场次' }).click();
  await page.getByRole('link', { name: /10:00.*示例土壤监测实验室.*公开了/ }).click();
  await sees(page, '约了的 1 家，1 个人');
  await sees(page, /^从 12月6日 周日 9:30 那一场接起/);
  await page.getByRole('radio', { name: '天气不好' }).click();
  await press(page, '停办这一场');
  const sure = page.getByRole('dialog', { name: '停办这一场？' });
  await sure.getByText(/约了的 1 家马上会收到消息/).waitFor();
  await sure.getByRole('button', { name: '停办，告诉大家' }).click();
  await sees(page, '告诉了 1 家。1 家接到了后面的场次。');

  await resident.open('/features/account/pages/inbox/index');
  await sees(resident.page, '取消了：示例土壤监测实验室');
  await sees(resident.page, '轮到你了：示例土壤监测实验室');
});
