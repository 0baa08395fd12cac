import { sql } from 'drizzle-orm';
import { jobs } from '@cloud/account/jobs';
import { wordMoves, wordStates, type WordState } from '@cloud/account/rules';
import { dbError, rows } from '@cloud/_shared/db';
import { newId } from '@cloud/_shared/crypto';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let asker: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  asker = await world.somebody();
});
afterEach(() => world.close());

const text = '车库门口的指示牌看不清';
const said = { kind: 'suggestion' as const, text, phone: '', page: 'facility', subject: 'fac_x' };
const say = (who = asker, more: Partial<typeof said> = {}) =>
  world.as(who).account.say({ ...said, ...more });
const stateOf = async (id: string) =>
  (await rows<{ state: string }>(world.db, sql`select state from word where id = ${id}`))[0]?.state;

test('said, claimed, answered, asked again once; only asker and staff can read it', async () => {
  const { id, number } = await say(asker, { phone: '023 6700 1234' });
  expect(number).toMatch(/^[1-9]\d{5}$/);
  const [planner, admin] = [await world.staff('planner'), await world.staff('admin')];
  const { words } = await world.as(admin).account.wordQueue({});
  expect(words).toMatchObject([{ id, number, state: 'received', holder: null, mine: false }]);
  expect(JSON.stringify(words)).not.toContain('指示牌');
  await world.as(planner).account.claimWord({ id });
  expect(await refusal(world.as(admin).account.claimWord({ id }))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('planner 1 号'),
  });
  expect(
    await refusal(world.as(admin).account.answerWord({ id, text: '不该由我答' })),
  ).toMatchObject({ reason: 'held' });
  expect(await world.as(planner).account.openWord({ number })).toMatchObject({
    mine: true,
    phone: '02367001234',
    lines: [{ text, post: null }],
  });
  await world.as(planner).account.answerWord({ id, text: '换好了，多谢提醒' });
  await world.as(asker).account.reopenWord({ id, text: '还是看不清楚' });
  await world.as(admin).account.claimWord({ id });
  await world.as(admin).account.releaseWord({ id });
  expect(await stateOf(id)).toBe('reopened');
  await world.as(admin).account.claimWord({ id });
  await world.as(admin).account.answerWord({ id, text: '这回换成大字的了' });
  expect(
    await refusal(world.as(asker).account.reopenWord({ id, text: '再问一回行不行' })),
  ).toMatchObject({ reason: 'not_open' });
  const mine = await world.as(asker).account.myWord({ id });
  expect(mine.lines.map(({ post }) => post)).toEqual([null, 'planner 1 号', null, 'admin 1 号']);
  const stranger = await world.somebody();
  expect(await refusal(world.as(stranger).account.myWord({ id }))).toMatchObject({
    code: 'not_found',
  });
  const [kept] = await rows<{ all: string }>(
    world.db,
    sql`select (select json_agg(w)::text from word as w) || (select json_agg(l)::text from word_line as l)
      || (select json_agg(a)::text from audit as a) || (select json_agg(i)::text from idempotency as i) as all`,
  );
  expect(kept!.all).not.toMatch(/指示牌|67001234|大字|看不清楚/);
  expect(kept!.all).toContain('word.open');
  expect(JSON.stringify(await world.as(asker).account.myData())).toContain('02367001234');
});

test('of two who claim at once one gets it', async () => {
  const { id } = await say();
  const staff = [await world.staff('planner'), await world.staff('planner')];
  const tries = await Promise.allSettled(
    staff.map((each) => world.as(each).account.claimWord({ id })),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the asker is told of an answer, of the next one, and of a word that is not dealt with', async () => {
  const planner = await world.staff('planner');
  const desk = () => world.as(planner).account;
  const { id } = await say();
  for (const round of ['第一回', '第二回']) {
    await desk().claimWord({ id });
    await desk().answerWord({ id, text: `${round}答复：牌子已经换了。` });
    world.clock.now += 60_000;
    if (round === '第一回')
      await world.as(asker).account.reopenWord({ id, text: '还没看到换呢。' });
  }
  const other = await say();
  await desk().closeWord({ id: other.id, reason: 'not_ours' });
  const { messages } = await world.as(asker).account.inbox({});
  expect(messages.map(({ title }) => title)).toEqual([
    '你说的话没有办',
    '你说的话有答复了',
    '你说的话有答复了',
  ]);
});

test('what somebody held who left the post can be taken over, and only then', async () => {
  const [gone, next] = [await world.staff('planner'), await world.staff('planner')];
  const { id } = await say();
  await world.as(gone).account.claimWord({ id });
  expect(await refusal(world.as(next).account.claimWord({ id }))).toMatchObject({ reason: 'held' });
  await world.db.execute(
    sql`update role_grant set revoked_at = now(), revoked_by = 'test' where person_id = ${gone.id}`,
  );
  expect(await world.as(next).account.openWord({ id })).toMatchObject({ holderGone: true });
  await world.as(next).account.claimWord({ id });
  expect(await world.as(next).account.openWord({ id })).toMatchObject({ mine: true });
});

test('five a day, by Shanghai days, also when all come at once', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => say()));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(await refusal(say())).toMatchObject({ code: 'too_often', reason: 'five_a_day' });
  world.clock.now += 14 * 3_600_000;
  await say();
});

test('one tap says it once', async () => {
  const twice = world.as(asker, { key: 'one-tap-1' }).account;
  expect(await twice.say(said)).toEqual(await twice.say(said));
  expect((await world.as(asker).account.myWords({})).words).toHaveLength(1);
});

test.each([
  [{ text: ' 短 了 ' }, 'text', /至少 5 个字/],
  [{ text: '字'.repeat(1001) }, 'text', /多了 1 个字/],
  [{ phone: '1380000' }, 'phone', /要 11 位/],
])('refused beside its field: %j', async (wrong, field, words) => {
  await expect(say(asker, wrong)).rejects.toThrow(words);
  await expect(say(asker, wrong)).rejects.toThrow(field);
});

test('closed with a reason, which says where to go; 12369 is named nowhere', async () => {
  const planner = await world.staff('planner');
  const { id } = await say();
  await world.as(planner).account.closeWord({ id, reason: 'not_ours' });
  expect(await world.as(asker).account.myWord({ id })).toMatchObject({
    state: 'closed',
    closeReason: 'not_ours',
  });
  expect(await refusal(world.as(planner).account.claimWord({ id }))).toMatchObject({
    reason: 'closed',
  });
});

test('both lists page by key', async () => {
  const planner = await world.staff('planner');
  for (let count = 0; count < 31; count++) {
    if (count % 5 === 0) asker = await world.somebody();
    await say();
    world.clock.now += 1000;
  }
  const first = await world.as(planner).account.wordQueue({});
  const second = await world.as(planner).account.wordQueue({ cursor: first.next! });
  expect([first.words.length, second.words.length, second.next]).toEqual([30, 1, null]);
  const ages = [...first.words, ...second.words].map(({ createdAt }) => createdAt.getTime());
  expect(ages).toEqual([...ages].sort((a, b) => a - b));
});

test('the database moves a word only as rules.ts says', async () => {
  const states = Object.keys(wordStates) as WordState[];
  const held = await world.staff('planner');
  const columns = (state: WordState) => sql`state = ${state},
    claimed_by = ${state === 'claimed' ? held.id : null},
    ended_at = ${state === 'answered' || state === 'closed' ? '2026-11-24T02:00:00Z' : null}::timestamptz,
    close_reason = ${state === 'closed' ? 'abusive' : null}`;
  const reopened = (state: WordState) => sql`, reopened_at =
    ${state === 'reopened' ? '2026-11-24T02:00:00Z' : null}::timestamptz`;
  const insert = (id: string, number: number) => sql`insert into word
    (id, number, person_id, kind, page, state, created_at, day, day_slot) values
    (${id}, ${String(number)}, ${asker.id}, 'question', 'home', 'received', now(), ${`2026-01-${(number % 28) + 1}`}, ${1 + Math.floor((number - 100_000) / 28)})`;
  let number = 100_000;
  for (const from of states)
    for (const to of states) {
      if (from === to) continue;
      const id = newId('wrd');
      await world.db.execute(insert(id, number++));
      await world.db.execute(sql`alter table word disable trigger user`);
      await world.db.execute(
        sql`update word set ${columns(from)}${reopened(from)} where id = ${id}`,
      );
      await world.db.execute(sql`alter table word enable trigger user`);
      const again = to === 'reopened' && from === 'answered' ? reopened('reopened') : sql``;
      const back =
        from === 'claimed' && to === 'reopened'
          ? sql`update word set reopened_at = now() where id = ${id}`
          : undefined;
      if (back) await world.db.execute(back);
      const tried = await world.db
        .execute(sql`update word set ${columns(to)}${again} where id = ${id}`)
        .then(() => 'moved')
        .catch((error: unknown) => dbError(error)?.constraint);
      expect(`${from} → ${to}: ${tried}`).toBe(
        `${from} → ${to}: ${wordMoves[from].includes(to) ? 'moved' : 'word_moves'}`,
      );
    }
});

const left = async () =>
  (
    await rows<{ lines: number; phones: number; words: number }>(
      world.db,
      sql`select (select count(*)::int from word_line) as lines, (select count(phone_sealed)::int from word) as phones,
        (select count(*)::int from word) as words`,
    )
  )[0];

test('what was said goes 180 days after its end; number, kind and dates stay', async () => {
  const planner = await world.staff('planner');
  const { id } = await say(asker, { phone: '13800001234' });
  await say();
  await world.as(planner).account.closeWord({ id, reason: 'abusive' });
  world.clock.now += 180 * 86_400_000;
  expect(await jobs['shredWords']!(world.runtime)).toBe(0);
  world.clock.now += 1000;
  await Promise.all([jobs['shredWords']!(world.runtime), jobs['shredWords']!(world.runtime)]);
  expect(await left()).toEqual({ lines: 1, phones: 0, words: 2 });
});

test('a deleted account takes its words along and leaves nothing waiting', async () => {
  const planner = await world.staff('planner');
  const [answered, held, waiting] = [await say(), await say(), await say()];
  await world.as(planner).account.claimWord({ id: answered.id });
  await world.as(planner).account.answerWord({ id: answered.id, text: '收到，谢谢你' });
  await world.as(planner).account.claimWord({ id: held.id });
  await world.as(asker).account.deleteAccount();
  expect(await jobs['shredWords']!(world.runtime)).toBe(3);
  expect(await jobs['shredWords']!(world.runtime)).toBe(0);
  expect(await left()).toEqual({ lines: 0, phones: 0, words: 3 });
  expect(await Promise.all([answered, held, waiting].map(({ id }) => stateOf(id)))).toEqual([
    'answered',
    'closed',
    'closed',
  ]);
});
