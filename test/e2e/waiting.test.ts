import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';
import { bookFor, noticeOf, sessionOn } from '../support/visits';

const stage = openStage();

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).click();
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).filter({ visible: true }).click();

/** Three seats are left in it. */
const small = () => sessionOn(stage.host(), '2026-12-01', 'fac_demo_monitoring');

async function fillIn(page: Page, names: readonly string[]): Promise<void> {
  for (const [position, name] of names.entries()) {
    if (position > 0) await press(page, '再加一位');
    await page.getByRole('textbox', { name: '姓名' }).nth(position).fill(name);
  }
  await page.getByRole('textbox', { name: /^手机号/ }).fill('13800001234');
  await page.getByRole('checkbox', { name: /^我看过了/ }).click();
}

test('a place in line becomes a ticket, and a seat given back goes to the next', async () => {
  const host = stage.host();
  const first = await signIn(host, 'resident');
  const { id } = await small();
  const booked = await bookFor(host, first, id, ['示例甲', '示例乙', '示例丙']);

  const token = await signIn(host, 'elder');
  const { page, open } = await stage.visit({ token });
  await open('/pages/openday/index');
  await page.getByRole('tab', { name: /12月1日/ }).click();
  await press(page, /^排队示例.*12月1日/);
  await sees(page, '这一场要排队');
  await fillIn(page, ['示例丁', '示例戊', '示例己']);
  await sees(page, '先到先得。三个人一起排，空出的位子够你们一起去才轮到。');
  await press(page, '排队');
  await page.getByRole('img', { name: '你排在第 1 位' }).waitFor();
  await sees(page, '你排在最前头。有人取消就先补你，够 3 个人一起去才轮到。');

  const behind = await signIn(host, 'guide');
  const next = await host.call<{ id: string }>(
    'openday.join',
    {
      sessionId: id,
      auto: false,
      visitors: [{ name: '示例庚', age: null }],
      phone: '13800001235',
      guardianConsent: false,
      noticeId: await noticeOf(host, id),
    },
    { token: behind, key: 'waiting-0001' },
  );
  const look = async () =>
    (
      await host.call<{ status: string; partiesAhead: number }>(
        'openday.myEntry',
        { id: next.data.id },
        { token: behind },
      )
    ).data;
  expect(await look()).toMatchObject({ status: 'waiting', partiesAhead: 1 });

  await host.call(
    'openday.cancel',
    { bookingId: booked.id },
    { token: first, key: 'waiting-0002' },
  );
  await open('/pages/home/index');
  await page.reload();
  await follow(page, /轮到你了.*有位子给你留着，.* 前回话/);
  await sees(page, '3 个位子给你留到');
  await press(page, '我来');
  await page.getByRole('img', { name: /^入场二维码/ }).waitFor();
  await sees(page, '示例丁、示例戊、示例己');

  await press(page, '改人数');
  expect(await page.getByRole('textbox', { name: '姓名' }).nth(2).inputValue()).toBe('示例己');
  await press(page, '删掉这位，第 3 位');
  await page
    .getByRole('dialog', { name: '删掉示例己？' })
    .getByRole('button', { name: '删掉这位' })
    .click();
  await press(page, '改成 2 个人');
  await sees(page, '示例丁、示例戊');
  await sees(page, '2 人一起进，一次扫完');
  expect(await look()).toMatchObject({ status: 'offered' });
});

test('a booking that finds the session full offers the line with all that was typed', async () => {
  const host = stage.host();
  const session = await sessionOn(host, '2026-12-05', 'fac_demo_hazardous');
  const token = await signIn(host, 'admin');
  const { page, open } = await stage.visit({ token });
  await open(`/features/openday/pages/booking-form/index?session=${session.id}&party=1`);
  await fillIn(page, ['示例辛', '示例壬']);
  for (const who of ['resident', 'elder', 'guide'] as const)
    await bookFor(host, await signIn(host, who), session.id, [
      ...['示例甲', '示例乙', '示例丙', '示例丁', '示例戊'],
    ]);
  await press(page, '提交预约');
  await sees(page, /可以排队等人取消/);
  expect(await page.getByRole('textbox', { name: '姓名' }).nth(1).inputValue()).toBe('示例壬');
  await press(page, '排队');
  await page.getByRole('img', { name: '你排在第 1 位' }).waitFor();

  await press(page, '不排了');
  await page
    .getByRole('dialog', { name: '不排这一场了？' })
    .getByRole('button', { name: '不排了' })
    .click();
  await sees(page, '你不排这一场了');
  await press(page, '重新排');
  await sees(page, '这一场要排队');
});
