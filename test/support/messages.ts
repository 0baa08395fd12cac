import { sql } from 'drizzle-orm';
import { keyedHash, seal } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import type { Message, MessageKind } from '@cloud/_shared/message';
import { createWeChat } from '@cloud/_shared/wechat';
import { identity } from '@cloud/_shared/tables';
import { openFakeWeChat, type FakeWeChat } from './fake-wechat';
import { openWorld, type TestPerson, type World } from './world';

const fields = { about: 'thing1', time: 'time2', state: 'phrase3', note: 'thing4' };
const template = (kind: string) => ({ id: `t-${kind}`, fields });

export function setTemplates(...kinds: MessageKind[]): void {
  process.env['WECHAT_TEMPLATES'] = JSON.stringify(
    Object.fromEntries(kinds.map((kind) => [kind, template(kind)])),
  );
}

/** Templates of three kinds, as a deployment would configure them; gone again after the test. */
export function configureTemplates() {
  const before = process.env['WECHAT_TEMPLATES'];
  beforeEach(() => setTemplates('booking', 'reminder', 'change'));
  afterEach(() => {
    if (before === undefined) delete process.env['WECHAT_TEMPLATES'];
    else process.env['WECHAT_TEMPLATES'] = before;
  });
}

/** The world's runtime with WeChat behind it. */
export const withWeChat = (world: World, base: string) => ({
  ...world.runtime,
  wechat: createWeChat({ base, appId: 'wx1', secret: 's3', timeout: 10_000 }),
});

/** Somebody known by an OPENID who allowed these kinds, once each. */
export async function subscriber(world: World, ...kinds: MessageKind[]): Promise<TestPerson> {
  const made = await world.somebody();
  const { keys } = world.runtime;
  const subjectHash = keyedHash(keys, 'wechat', `o-${made.id}`);
  const subjectSealed = seal(keys, `o-${made.id}`, subjectHash);
  await world.db
    .insert(identity)
    .values({ provider: 'wechat', subjectHash, subjectSealed, personId: made.id });
  if (kinds.length > 0)
    await world.as(made).account.allowMessages({
      answers: kinds.map((kind) => ({ kind, templateId: `t-${kind}`, answer: 'accept' })),
    });
  return made;
}

export const message = (dedupe: string, usefulUntil: Date): Message => ({
  kind: 'change',
  dedupe,
  title: '示例场次有变动',
  body: '改到下午了。',
  subject: 'ses_1',
  page: 'features/openday/pages/my-bookings/index',
  wechat: { about: '示例污水厂', time: usefulUntil, state: '有变动' },
  usefulUntil,
});

export const outboxRows = (world: World) =>
  rows<{ state: string; attempts: number; reason: string | null; person_id: string }>(
    world.db,
    sql`select state, attempts, reason, person_id from outbox order by created_at, id`,
  );

/** Before each test a world and a stand-in for WeChat, new; closed after it. */
export function withFakeWeChat(opened: (each: { world: World; fake: FakeWeChat }) => void): void {
  let close: () => Promise<void>;
  beforeEach(async () => {
    const [world, fake] = await Promise.all([openWorld(), openFakeWeChat()]);
    close = async () => {
      fake.close();
      await world.close();
    };
    opened({ world, fake });
  });
  afterEach(() => close());
}
