import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import { countCalls, openStage, sees, signIn } from '../support/stage';
import { bookingsOf, sessionOn } from '../support/visits';

const stage = openStage();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click();
const nameOf = (page: Page, position: number) =>
  page.getByRole('textbox', { name: '姓名' }).nth(position);
const phone = (page: Page) => page.getByRole('textbox', { name: /^手机号/ });

/** What stands beside an entry, as a screen reader finds it. */
async function besides(page: Page, entry: ReturnType<typeof phone>): Promise<string> {
  const ids = (await entry.getAttribute('aria-describedby')) ?? 'nothing';
  return page.locator(`#${ids.split(' ').join(', #')}`).innerText();
}

async function fillIn(page: Page, name: string): Promise<void> {
  await nameOf(page, 0).fill(name);
  await phone(page).fill('13800001234');
  await page.getByRole('checkbox', { name: /^我看过了/ }).click();
}

test('a resident signs in, books with a mistake or two, and cancels', async () => {
  const session = await sessionOn(stage.host(), '2026-12-02');
  const { page, open } = await stage.visit();
  const sent = countCalls(page, 'book');
  await open('/pages/home/index');

  await follow(page, '我的');
  await press(page, '登录');
  await sees(page, '先说清楚');
  await press(page, '同意，继续');
  await follow(page, /^示例居民/);
  await follow(page, /^我的预约/);
  await sees(page, '你还没有约过');

  await press(page, '看看能约哪些');
  await page.getByRole('tab', { name: /12月2日/ }).click();
  await follow(page, /^示例污水处理厂.*余/);
  await press(page, /^选场次/);
  const sheet = page.getByRole('dialog', { name: '选场次' });
  await sheet.getByRole('radio', { name: '12月2日 周三 14:00—15:30，余 12 个位' }).click();
  await sheet.getByRole('button', { name: /加一/ }).click();
  await sheet.getByRole('button', { name: /^下一步/ }).click();

  await nameOf(page, 0).fill('示例甲');
  await phone(page).fill('1380000123');
  await press(page, '提交预约');
  await sees(page, '还有 3 处要改：第 2 位的姓名、手机号');
  expect(await besides(page, nameOf(page, 1))).toContain('名字还没填。');
  expect(await besides(page, phone(page))).toContain('少了 1 位，手机号要 11 位。');
  await sees(page, '看一遍上面的须知，再在这里打个勾。');
  expect(sent()).toBe(0);

  await nameOf(page, 1).fill('示例乙');
  await phone(page).fill('138 0000 1234');
  await page.getByRole('checkbox', { name: /^我看过了/ }).click();
  await press(page, '提交预约');
  const qr = page.getByRole('img', { name: /^入场二维码/ });
  await qr.waitFor();
  expect(sent()).toBe(1);
  const code = await page.getByRole('img', { name: /^短码/ }).innerText();
  expect(code).toMatch(/^[0-9A-Z]{4}$/);
  await sees(page, '示例甲、示例乙');
  expect((await sessionOn(stage.host(), '2026-12-02')).seatsTaken).toBe(session.seatsTaken + 2);

  await open('/features/openday/pages/my-bookings/index');
  await follow(page, /^12月2日，周三 示例污水处理厂 14:00 · 2 人 已约上/);
  await press(page, '取消预约');
  const question = page.getByRole('dialog', { name: '取消这次预约？' });
  await question.getByRole('button', { name: '还是要去' }).click();
  await qr.waitFor();
  await press(page, '取消预约');
  await question.getByRole('button', { name: '取消预约' }).click();
  await sees(page, '取消好了，位子让给别人了');
  await sees(page, '已取消');
  expect(await qr.count()).toBe(0);
  expect((await sessionOn(stage.host(), '2026-12-02')).seatsTaken).toBe(session.seatsTaken);
  await press(page, '返回');
  await page.getByRole('link', { name: /^12月2日.*示例污水处理厂.*已取消/ }).waitFor();
});

test('what was typed is there after a reload, and gone once it is booked', async () => {
  const { id } = await sessionOn(stage.host(), '2026-12-03');
  const { page, open } = await stage.visit({ token: await signIn(stage.host(), 'elder') });
  const form = `/features/openday/pages/booking-form/index?session=${id}&party=1`;
  await open(form);
  await fillIn(page, '示例庚');
  await press(page, '再加一位');
  await nameOf(page, 1).fill('示例辛');
  await sees(page, /草稿 \d+:\d\d 存好了/);
  await page.reload();
  await settle(page);
  expect(await nameOf(page, 0).inputValue()).toBe('示例庚');
  expect(await nameOf(page, 1).inputValue()).toBe('示例辛');
  expect(await phone(page).inputValue()).toBe('13800001234');
  await page.getByRole('checkbox', { name: /^我看过了/, checked: true }).waitFor();
  await press(page, '提交预约');
  await sees(page, '示例庚、示例辛');
  await open(form);
  expect(await nameOf(page, 0).inputValue()).toBe('');
});

test('two taps on the button make one booking', async () => {
  const token = await signIn(stage.host(), 'guide');
  const { id, seatsTaken } = await sessionOn(stage.host(), '2026-12-04', 'fac_demo_monitoring');
  const { page, open } = await stage.visit({ token });
  await open(`/features/openday/pages/booking-form/index?session=${id}&party=1`);
  await fillIn(page, '示例己');
  const button = page.getByRole('button', { name: '提交预约' });
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await page.getByRole('img', { name: /^入场二维码/ }).waitFor();
  await settle(page);
  expect(await bookingsOf(stage.host(), token)).toHaveLength(1);
  const after = await sessionOn(stage.host(), '2026-12-04', 'fac_demo_monitoring');
  expect(after.seatsTaken).toBe(seatsTaken + 1);
});
