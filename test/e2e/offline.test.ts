import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import { openStage, sees, signIn } from '../support/stage';
import { bookFor, bookingsOf, sessionOn } from '../support/visits';

const stage = openStage();

const saved = /^没网了，看的是[今昨]天 \d+:\d\d 存下的$/;
const tab = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill('示例甲');
  await page.getByRole('textbox', { name: /^手机号/ }).fill('13800001234');
  await page.getByRole('checkbox', { name: /^我看过了/ }).click();
}

test('without network the lists and the ticket show what was kept, and when', async () => {
  const token = await signIn(stage.host(), 'resident');
  const ticket = await bookFor(
    stage.host(),
    token,
    (await sessionOn(stage.host(), '2026-12-02')).id,
  );
  const { page, open } = await stage.visit({ token });
  await open('/pages/home/index');
  await tab(page, '开放日');
  await settle(page);
  await tab(page, '我的');
  await page.getByRole('link', { name: /^我的预约/ }).click();
  await page.getByRole('link', { name: /^12月2日.*示例污水处理厂/ }).click();
  await page.getByRole('img', { name: /^入场二维码/ }).waitFor();

  await page.context().setOffline(true);
  await sees(page, saved);
  await page.getByRole('button', { name: '返回' }).click();
  await sees(page, saved);
  await page.getByRole('link', { name: /^12月2日.*示例污水处理厂/ }).click();
  await sees(page, ticket.code);
  const qr = page.getByRole('img', { name: /^入场二维码/ });
  expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '返回' }).click();
  for (const [name, words] of [
    ['首页', '现在能约'],
    ['开放日', '全部设施'],
  ] as const) {
    await tab(page, name);
    await sees(page, words);
    await sees(page, saved);
  }
  const stale = page.getByRole('button', { name: /^预约示例/ }).first();
  expect(await stale.getAttribute('aria-label')).toContain('有网再来，余位可能变了');

  await page.context().setOffline(false);
  await page.getByText(saved).filter({ visible: true }).waitFor({ state: 'hidden' });
});

test('a booking tried without network says what to do and keeps what was typed', async () => {
  const token = await signIn(stage.host(), 'elder');
  const { id } = await sessionOn(stage.host(), '2026-12-03', 'fac_demo_sewage');
  const { page, open } = await stage.visit({ token });
  await open(`/features/openday/pages/booking-form/index?session=${id}&party=1`);
  await fillIn(page);
  await page.context().setOffline(true);
  const submit = page.getByRole('button', { name: '提交预约' });
  await submit.click();
  await sees(page, '没连上网。你填的都还在，等有网了再试一下。');
  expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('示例甲');
  expect(await bookingsOf(stage.host(), token)).toHaveLength(0);
  await page.context().setOffline(false);
  await submit.click();
  await page.getByRole('img', { name: /^入场二维码/ }).waitFor();
});

test('an answer lost on the way does not make a second booking', async () => {
  const token = await signIn(stage.host(), 'guide');
  const { id } = await sessionOn(stage.host(), '2026-12-03', 'fac_demo_sewage');
  const { page, open } = await stage.visit({ token });
  await open(`/features/openday/pages/booking-form/index?session=${id}&party=1`);
  await fillIn(page);
  let lost = 0;
  await page.route('**/rpc/openday', async (route) => {
    const { path } = route.request().postDataJSON() as { path: string };
    if (path !== 'book' || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort('connectionreset');
  });
  const submit = page.getByRole('button', { name: '提交预约' });
  await submit.click();
  await sees(page, '没连上网。你填的都还在，等有网了再试一下。');
  expect(await bookingsOf(stage.host(), token)).toHaveLength(1);
  await submit.click();
  await page.getByRole('img', { name: /^入场二维码/ }).waitFor();
  expect(lost).toBe(1);
  expect(await bookingsOf(stage.host(), token)).toHaveLength(1);
});

test('with a sign-in kept and a gateway in trouble, nobody is told that they are not signed in', async () => {
  const token = await signIn(stage.host(), 'resident');
  const { page, open } = await stage.visit({ token });
  const trouble = { status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' };
  await page.route('**/rpc/**', (route) => route.fulfill(trouble));
  for (const [path, title] of [
    ['/pages/me/index', '你的资料没有打开'],
    ['/features/openday/pages/my-bookings/index', '预约没有打开'],
  ] as const) {
    await open(path);
    await sees(page, title);
    await sees(page, /系统这会儿连不上.*过半分钟再试/);
    expect(await page.getByText('登录', { exact: true }).filter({ visible: true }).count()).toBe(0);
  }
  await page.unroute('**/rpc/**');
  await page.getByRole('button', { name: '再试一下' }).filter({ visible: true }).click();
  await sees(page, /要去的|你还没有约过/);
});
