import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';
import { bookFor, sessionOn } from '../support/visits';

const stage = openStage();

const today = () => sessionOn(stage.host(), '2026-11-24');
const counted = (page: Page, words: string, people: number) =>
  page.getByRole('img', { name: `${words} ${people} 人` }).waitFor();
const verdict = (page: Page) => page.locator('[aria-live="assertive"]').filter({ visible: true });

async function report(page: Page, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^短码/ });
  if (!(await field.isVisible())) await page.getByRole('button', { name: '报短码' }).click();
  await field.fill(code);
  await page.getByRole('button', { name: '签到', exact: true }).click();
}

async function atGate(person: 'guide' | 'resident' = 'guide') {
  const visited = await stage.visit({ token: await signIn(stage.host(), person) });
  await visited.open('/features/staff/pages/gate/index');
  return visited.page;
}

test('a short code lets a party in once; it is taken back with a reason', async () => {
  const resident = await signIn(stage.host(), 'resident');
  const ticket = await bookFor(stage.host(), resident, (await today()).id, ['示例甲', '示例乙']);
  const page = await atGate();
  await sees(page, '今天 10:30—12:00');
  await counted(page, '已进', 0);
  await counted(page, '没到', 14);

  await report(page, ticket.code.toLowerCase());
  await sees(page, '可以进，2 人');
  await counted(page, '已进', 2);
  await counted(page, '没到', 12);

  await report(page, ticket.code);
  await sees(page, '已经进过了');
  expect(await verdict(page).innerText()).toMatch(
    new RegExp(`1\\d:\\d\\d · 示例讲解员 1 号签的 · ${ticket.code}`),
  );
  await counted(page, '已进', 2);

  await page.getByRole('textbox', { name: '按短码找' }).fill(ticket.code);
  const spoken = [...ticket.code].join(' ');
  await page.getByRole('button', { name: new RegExp(`^${spoken}.*\\d+:\\d\\d 已进$`) }).click();
  const sheet = page.getByRole('dialog', { name: '撤回签到' });
  await sheet.getByRole('button', { name: /^撤回，算没到/ }).click({ force: true });
  await sheet.getByText('先选为什么撤回。').first().waitFor();
  await sheet.getByRole('radio', { name: '点错人了' }).click();
  await sheet.getByRole('button', { name: '撤回，算没到' }).click();
  await sees(page, '撤回了');
  await counted(page, '已进', 0);
  await page.getByRole('button', { name: new RegExp(`^${spoken}.*没到`) }).waitFor();

  await report(page, ticket.code);
  await sees(page, '可以进，2 人');
});

test('a code that is short, foreign or cancelled is refused in words', async () => {
  const token = await signIn(stage.host(), 'elder');
  const other = await bookFor(
    stage.host(),
    token,
    (await sessionOn(stage.host(), '2026-12-02')).id,
  );
  const gone = await bookFor(stage.host(), token, (await today()).id);
  const cancel = { bookingId: gone.id };
  await stage.host().call('openday.cancel', cancel, { token, key: 'around-cancel' });
  const page = await atGate();

  await report(page, other.code.slice(0, 3));
  await sees(page, '短码要 4 位，还差 1 位。');
  await report(page, other.code);
  await sees(page, '这一场没有这张票。核对一下短码，或者是不是别的场次。');
  await report(page, gone.code);
  await sees(page, '这张票已经取消了，不能进。');
  expect(await verdict(page).innerText()).toContain('不能进');
  const field = page.getByRole('textbox', { name: /^短码/ });
  expect(await field.inputValue()).toBe(gone.code);
});

test('who is no guide is told so', async () => {
  const page = await atGate('resident');
  await sees(page, '这一页只给讲解员看');
});
