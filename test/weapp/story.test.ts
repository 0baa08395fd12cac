import { deflateSync, crc32 } from 'node:zlib';
import { startCloud, type Cloud } from './support/cloud';
import { exparser } from './support/exparser';
import { launch } from './support/mini-program';
import { screenOf } from './support/screen';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
}, 60_000);
afterAll(() => cloud.stop());

/** One part of a PNG with its length and checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey picture of 64 × 48. */
function grey(): Buffer {
  const header = Buffer.from([0, 0, 0, 64, 0, 0, 0, 48, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(65 * 48, 0x80))),
    chunk('IEND', Buffer.of()),
  ]);
}

const story = '清早五点，他已经在河边走了一圈。'.repeat(14);
const phone = '13800007009';

test('a story with a picture is sent from a phone, and its nominee answers by the number WeChat knows', async () => {
  const form = 'features/nomination/pages/nominate/index';
  const app = launch(exparser, { cloud, openid: 'o_teller', url: `/${form}`, picture: grey() });
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
  await screen.tap('交上去');
  console.info(screen.words());
});
