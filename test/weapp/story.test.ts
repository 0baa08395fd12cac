import { deflateSync, crc32 } from 'node:zlib';
import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

/** One part of a PNG with its length and checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A black picture of 64 × 48. */
function black(): Buffer {
  const header = Buffer.from([0, 0, 0, 64, 0, 0, 0, 48, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(65 * 48))),
    chunk('IEND', Buffer.of()),
  ]);
}

const story = '清早五点，他已经在河边走了一圈。'.repeat(14);
const phone = '13800007009';

test('a story with a picture is sent from a phone, and its nominee answers by the number WeChat knows', async () => {
  const form = 'features/nomination/pages/nominate/index';
  const app = launch(exparser, { cloud, openid: 'o_teller', url: `/${form}`, picture: black() });
  const screen = screenOf(app);
  await screen.tap('同事、邻居、熟人');
  await screen.type('叫什么名字', '示例的人');
  await screen.type('本人的手机号', phone);
  await screen.tap('巡河员');
  await screen.type('单位或者社区', '示例社区');
  await screen.type('岗位', '巡河员');
  await screen.tap('石马河街道');
  await screen.type('给故事起个题目', '示例的人守了十年河');
  await screen.type('他的故事', story);
  await screen.tap('选照片');
  await screen.tap('同意，继续');
  await screen.page(form);
  await screen.tap('选照片');
  await screen.type('一句话说明', '清早的河');
  await screen.tap('交上去');
  await screen.page('features/nomination/pages/my-nomination/index');
  await screen.see('交到了，等编辑看资格。');
  await screen.see('看大图：清早的河');

  await screen.tap('请本人点头');
  await screen.see('本人点头的二维码');
  const link = app.shared() as { title: string; path: string };
  expect(link.path).toMatch(/^\/features\/nomination\/pages\/nominee-word\/index\?t=[\w-]{43}$/);

  const theirs = launch(exparser, { cloud, openid: 'o_nominee', url: link.path });
  const word = screenOf(theirs);
  await word.tap('去看说明');
  await word.tap('同意，继续');
  await word.tap('登录');
  await word.page('features/nomination/pages/nominee-word/index');
  await word.happen('用微信手机号核对', 'getphonenumber', {});
  await word.see('没核对手机号，就看不到写的啥子');
  await word.happen('用微信手机号核对', 'getphonenumber', { code: '13800007001' });
  await word.see(/你的手机号和推荐里写的不一样/);
  await word.happen('用微信手机号核对', 'getphonenumber', { code: phone });
  await word.see('看大图：清早的河');
  await word.see(story);
  await word.tap('满了');
  await word.tap('图片里没有别人，或者认不出是哪个');
  await word.tap('上面三条我看过了，同意');
  await word.tap('我同意登出来');
  await word.page('features/nomination/pages/my-nominations/index');
});

test('a story is handed to a chat, and as a drawn card to WeChat’s menu', async () => {
  const app = launch(exparser, { cloud, openid: 'o_reader', url: '/pages/stories/index' });
  const screen = screenOf(app);
  await screen.tap(/^演示：江滩上的星期天/);
  await screen.page('features/nomination/pages/story/index');
  await screen.see('演示照片：清早的江滩');
  expect(app.shared()).toEqual({
    title: '演示：江滩上的星期天',
    path: '/features/nomination/pages/story/index?id=nom_demo_bay',
  });
  await screen.tap('转给朋友');
  await screen.see('故事卡片：演示：江滩上的星期天');
  await screen.tap('发出去，或者存下来');
  expect(app.passedOn()).toMatchObject([{ path: 'wxfile://usr/card.png' }]);
});
