import type { FakeWeChat } from '../support/fake-wechat';
import { withFakeWeChat, withWeChat } from '../support/messages';
import { makeCampaign, nominated, published } from '../support/nominations';
import { refusal, type TestPerson, type World } from '../support/world';

let world: World;
let fake: FakeWeChat;
withFakeWeChat((opened) => ({ world, fake } = opened));

const inWeChat = (who?: TestPerson) =>
  world.as(who, { wechat: withWeChat(world, fake.base).wechat }).nomination;

test('the nominee’s phone is the one WeChat knows, by a code used once', async () => {
  const { id, nominator, phone } = await nominated(world, await makeCampaign(world));
  const { token, image } = await inWeChat(nominator).askConsent({ id });
  expect(image).toBe(Buffer.from('a picture').toString('base64'));
  expect(fake.codes).toEqual([
    {
      path: '/wxa/getwxacode',
      body: { path: `features/nomination/pages/nominee-word/index?t=${token}`, width: 280 },
    },
  ]);
  const nominee = await world.somebody();
  const verify = (code: string) => inWeChat(nominee).verifyPhone({ token, code });
  expect(await refusal(verify('spent'))).toMatchObject({ code: 'refused', reason: 'code_invalid' });
  fake.phones.set('theirs', '13999990000').set('own', phone);
  expect(await refusal(verify('theirs'))).toMatchObject({ reason: 'phone' });
  const typed = inWeChat(nominee).verifyPhone({ token, phone });
  expect(await refusal(typed)).toMatchObject({ code: 'not_allowed' });
  expect(await verify('own')).toEqual({ id });
  expect(await inWeChat(nominee).openLink({ token })).toMatchObject({ text: { phone } });
});

test('a story’s card bears a mini-program code; where WeChat gives none it goes without', async () => {
  const { id } = await published(world, await makeCampaign(world));
  expect(await inWeChat().shareCode({ id })).toEqual({
    image: Buffer.from('a picture').toString('base64'),
  });
  expect(fake.codes[0]).toMatchObject({
    path: '/wxa/getwxacodeunlimit',
    body: { page: 'features/nomination/pages/story/index', scene: `s=${id}` },
  });
  expect(`s=${id}`).toMatch(/^[\w=]{1,32}$/);
  fake.answers.push(45009);
  expect(await inWeChat().shareCode({ id })).toEqual({ image: null });
});
