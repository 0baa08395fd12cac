import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { openStage, sees, signIn } from '../support/stage';

const stage = openStage();

/** What the browser is handed when the export is pressed: its name and its bytes. */
async function download(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('a planner opens the proof of a cell and takes the year as a spreadsheet', async () => {
  const token = await signIn(stage.host(), 'planner');
  const { page, open } = await stage.visit({ token });
  await open('/features/staff/pages/coverage/index');
  await page.getByRole('button', { name: '12 月，污水处理：排好了' }).click();
  await sees(page, /发布了，还没到，约了 \d+ 人/);
  await page.getByRole('button', { name: '关上' }).click();
  await page.getByRole('button', { name: '导出' }).click();
  const { name, bytes } = await download(page);
  expect(name).toBe('四类设施开放-2026.xlsx');
  const sheet = await readSheet(bytes);
  expect(sheet[0]).toContain('发布的记录号');
  expect(sheet.length).toBeGreaterThan(24);
});

test('the figures of facilities leave as csv', async () => {
  const token = await signIn(stage.host(), 'planner');
  const { page, open } = await stage.visit({ token });
  await open('/features/staff/pages/report/index?period=2026-12');
  await page.getByRole('button', { name: '导出各设施' }).click();
  await page.getByText('纯文本 csv').click();
  const { name, bytes } = await download(page);
  expect(name).toBe('各设施-2026-12.csv');
  expect(bytes.toString('utf8')).toMatch(/^\uFEFF设施,.*\r\n合计,0,/s);
});

test('an administrator says what the names are for before they leave', async () => {
  const token = await signIn(stage.host(), 'admin');
  const { page, open } = await stage.visit({ token });
  await open('/features/staff/pages/roster/index');
  await page.getByText('示例污水处理厂').filter({ visible: true }).first().click();
  await page.getByRole('button', { name: '导出，先选拿来做啥，文件里只放用得着的' }).waitFor();
  await page.getByText('打电话通知').filter({ visible: true }).last().click();
  await sees(page, /前必须销毁，文件头一行也写着/);
  const { name, bytes } = await download(page);
  expect(name).toBe('名单-2026-11-24-call.xlsx');
  const [note, columns, person] = await readSheet(bytes);
  expect(note?.[0]).toContain('示例管理员 2026-11-24 10:');
  expect(columns).toContain('手机号');
  expect(person?.[3]).toMatch(/^1\d{10}$/);
});
