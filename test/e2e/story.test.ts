import type { Page } from 'playwright-core';
import type { DemoPerson } from '@cloud/account/rules';
import { settle } from '../support/browser';
import { photo } from '../support/files';
import { openStage, sees, signIn } from '../support/stage';

const stage = openStage();

const as = async (person: DemoPerson) =>
  stage.visit({ token: await signIn(stage.host(), person), width: 1280, height: 900 });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
const tick = (page: Page, name: RegExp) => page.getByRole('radio', { name }).first().click();
const write = (page: Page, name: RegExp, words: string) =>
  page.getByRole('textbox', { name }).first().fill(words);
const title = '示例的人守了十年河';
const story = '清早五点，他已经在河边走了一圈。'.repeat(14);

/** Chooses a file as a person does in the browser's own window. */
async function choose(page: Page, button: string, file: { name: string; mimeType: string }) {
  const window = page.waitForEvent('filechooser');
  await press(page, button);
  await (await window).setFiles({ ...file, buffer: await photo() });
}

/** Where the nominee's link leads. */
let link = '';
let published = '';

test('somebody is nominated with a picture; what was typed and sent outlives a reload', async () => {
  const { page, open } = await as('resident');
  await open('/features/nomination/pages/nominate/index');
  await tick(page, /同事/);
  await write(page, /名字/, '示例的人');
  await write(page, /手机号/, '13800007001');
  await tick(page, /巡河/);
  await write(page, /单位/, '示例社区');
  await write(page, /做.*(岗位|工作)|岗位/, '巡河员');
  await tick(page, /石马河/);
  await write(page, /题目/, title);
  await write(page, /他的故事/, story);
  await choose(page, '选照片', { name: '照片.jpg', mimeType: 'image/jpeg' });
  await write(page, /一句话说明/, '清早的河');
  await page.waitForFunction(() => document.querySelectorAll('.media-pic img').length === 1);
  await page.reload();
  await settle(page);
  expect(await page.getByRole('textbox', { name: /一句话说明/ }).inputValue()).toBe('清早的河');
  await press(page, '交上去');
  await sees(page, '交到了，等编辑看资格。');
  await page.getByRole('button', { name: '看大图：清早的河' }).waitFor();
  await press(page, '请本人点头');
  await page.getByRole('img', { name: '本人点头的二维码' }).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, '复制链接，发给本人');
  await sees(page, '复制好了，发给本人');
  link = (await page.evaluate(() => navigator.clipboard.readText())).split('#')[1] ?? '';
});

test('the nominee shows their phone, sees what was written, and agrees', async () => {
  const { page, open } = await as('neighbour');
  await open(link);
  expect(await page.getByText(story.slice(0, 20)).count()).toBe(0);
  await write(page, /你的手机号/, '13800007002');
  await press(page, '核对手机号');
  await write(page, /你的手机号/, '13800007001');
  await press(page, '核对手机号');
  await page.getByRole('button', { name: '看大图：清早的河' }).waitFor();
  await tick(page, /^满了/);
  await tick(page, /图片里没有别人/);
  await page.getByRole('checkbox', { name: /我看过了，同意/ }).click();
  await press(page, '我同意登出来');
  await sees(page, '谢谢你点头');
});

test('it passes the desk, three people sign, and it stands on the wall with its picture', async () => {
  const editor = await as('editor');
  await editor.open('/features/nomination/pages/entries/index');
  await editor.page.getByText(title).first().click();
  await press(editor.page, '资格通过');
  await press(editor.page, '交给编辑，送三审');
  await settle(editor.page);
  await editor.open('/features/review/pages/desk/index');
  await settle(editor.page);
  await editor.page.getByText(title).first().click();
  await press(editor.page, '改稿');
  await settle(editor.page);
  await press(editor.page, '送去三审');
  await sees(editor.page, '送审了，从初审开始');
  for (const [person, act] of [
    ['reviewerOne', '初审'],
    ['reviewerTwo', '复审'],
    ['reviewerThree', '终审'],
  ] as const) {
    const { page, open } = await as(person);
    await open('/features/review/pages/desk/index');
    await page.getByText(title).first().click();
    await press(page, `我来${act}`);
    await sees(page, `${act}要看的五样`);
    for (const box of await page.getByRole('checkbox').all()) await box.click();
    await press(page, act === '终审' ? '同意，签了就公开' : `同意，签${act}`);
    await sees(page, act === '终审' ? '三审都签了，公开了' : '签好了，送到下一审了');
  }
  const stranger = await stage.visit();
  await stranger.open('/pages/stories/index');
  await stranger.page.getByText(title).first().click();
  await stranger.page.getByRole('img', { name: '清早的河' }).waitFor();
  await sees(stranger.page, /清早五点/);
  published = stranger.page.url().split('#')[1] ?? '';
});

test('the nominee takes it down, and a sentence stands in its place', async () => {
  const { page, open } = await as('neighbour');
  await open('/features/nomination/pages/my-nominations/index');
  await press(page, '撤下来');
  await page.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click();
  await sees(page, '撤下了，别人看不到了');
  const stranger = await stage.visit();
  await stranger.open(published);
  await sees(stranger.page, /应本人要求撤下/);
});
