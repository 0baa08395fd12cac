import { sql } from 'drizzle-orm';
import { deletePerson } from '@cloud/account/queries';
import { dbError, rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';
import { visitsIn } from '../support/after';

const day = 86_400_000;

let world: World;
let fac: string;
let ses: string;
let guide: TestPerson;
let who: TestPerson;
let absent: TestPerson;
let bookingId: string;
let absentBooking: string;
let visit: ReturnType<typeof visitsIn>;

beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility({ name: '示例污水厂' });
  ses = await world.makeSession(fac, '2026-12-02', '14:00');
  guide = await world.staff('guide', `facility:${fac}`);
  visit = visitsIn(world, guide);
  who = await world.somebody();
  absent = await world.somebody();
  bookingId = await visit.book(who, ses);
  absentBooking = await visit.book(absent, ses);
  world.clock.now = at('2026-12-02', '14:00');
  await visit.admit(ses, bookingId);
  world.clock.now = at('2026-12-02', '19:00');
});
afterEach(() => world.close());

const said = (more: object = {}) => ({
  bookingId,
  rating: 4,
  learnt: '污水要过三道池子。',
  question: '冬天细菌还干活不？',
  ...more,
});
const give = (by: TestPerson, more: object = {}) => world.as(by).openday.giveFeedback(said(more));
const queue = async (by = guide) => (await world.as(by).openday.questions({})).questions;
const ask = () => jobs['askVisitors']!(world.runtime);
const asked = (person: TestPerson) =>
  rows(
    world.db,
    sql`select id from inbox where person_id = ${person.id} and dedupe like 'feedback:%'`,
  );

test('in the evening only those who came are asked, once', async () => {
  world.clock.now = at('2026-12-02', '18:59');
  expect(await ask()).toBe(0);
  world.clock.now = at('2026-12-02', '19:00');
  expect(await ask()).toBe(1);
  world.clock.now = at('2026-12-03', '19:10');
  expect(await ask()).toBe(0);
  expect(await asked(who)).toHaveLength(1);
  expect(await asked(absent)).toHaveLength(0);
});

test('who said it already is not asked; who did not come cannot say, nor anybody for another', async () => {
  await give(who);
  expect(await ask()).toBe(0);
  expect(await refusal(give(absent, { bookingId: absentBooking }))).toMatchObject({
    reason: 'did_not_come',
  });
  expect(await refusal(give(absent))).toMatchObject({ code: 'not_found' });
  const raw = world.db
    .execute(sql`insert into feedback (booking_id, session_id, person_id, rating, at)
    values (${absentBooking}, ${ses}, ${absent.id}, 5, now())`);
  expect(await raw.catch((error: unknown) => dbError(error)?.constraint)).toBe('feedback_came');
});

test('it can be changed until it is answered, and for 14 days', async () => {
  await give(who);
  await give(who, { rating: 2, learnt: '' });
  const mine = await world.as(who).openday.myFeedback({ id: bookingId });
  expect(mine).toMatchObject({
    rating: 2,
    learnt: null,
    question: '冬天细菌还干活不？',
    refusal: null,
  });
  world.clock.now = at('2026-12-02', '15:30') + 14 * day;
  expect(await refusal(give(who))).toMatchObject({ reason: 'too_late' });
});

test('a question reaches the guides of its facility alone, is answered once, and to its asker', async () => {
  await give(who);
  const elsewhere = await world.staff('guide', `facility:${await world.makeFacility()}`);
  expect(await queue(elsewhere)).toEqual([]);
  const [question] = await queue();
  expect(question).toMatchObject({
    bookingId,
    question: '冬天细菌还干活不？',
    facilityName: '示例污水厂',
  });
  const answer = { bookingId, saidAt: question!.at.toISOString(), text: '水温不低于 12 度就行。' };
  expect(await refusal(world.as(elsewhere).openday.answerQuestion(answer))).toMatchObject({
    code: 'conflict',
  });

  // The question was changed after the guide read it.
  world.clock.now += 1000;
  await give(who, { question: '夏天呢？' });
  expect(await refusal(world.as(guide).openday.answerQuestion(answer))).toMatchObject({
    code: 'conflict',
  });
  const [changed] = await queue();
  const right = { ...answer, saidAt: changed!.at.toISOString() };
  await world.as(guide).openday.answerQuestion(right);
  expect(await refusal(world.as(guide).openday.answerQuestion(right))).toMatchObject({
    code: 'conflict',
  });
  expect(await queue()).toEqual([]);
  const mine = await world.as(who).openday.myFeedback({ id: bookingId });
  expect(mine).toMatchObject({ answer: right.text, refusal: { reason: 'answered' } });
  expect(await refusal(give(who))).toMatchObject({ reason: 'answered' });
  const [told] = await rows<{ title: string; body: string }>(
    world.db,
    sql`select title, body from inbox where person_id = ${who.id} and dedupe like 'feedback-answer:%'`,
  );
  expect(told?.title).toBe('讲解员答复了：示例污水厂');
  expect(told?.body).not.toContain('12 度');
  const raw = world.db.execute(sql`update feedback set rating = 1`);
  expect(await raw.catch((error: unknown) => dbError(error)?.constraint)).toBe('feedback_answered');
});

test('what was said goes with the account, the rating stays without a person; 180 days for the rest', async () => {
  await give(who);
  const data = await world.as(who).openday.myData();
  expect(data.feedback).toMatchObject([{ learnt: '污水要过三道池子。', rating: 4 }]);
  await deletePerson(world.db, who.id, world.runtime.now());
  const shred = () => jobs['shredFeedback']!(world.runtime);
  expect(await shred()).toBe(1);
  expect(await shred()).toBe(0);
  const [left] = await rows(world.db, sql`select * from feedback`);
  expect(left).toMatchObject({
    rating: 4,
    person_id: null,
    learnt_sealed: null,
    question_sealed: null,
  });
  expect(await queue()).toEqual([]);
  const planner = await world.staff('planner');
  const summary = await world.as(planner).openday.feedbackSummary({});
  expect(summary.sessions).toMatchObject([
    { id: ses, came: 1, given: 1, average: 4, counts: [0, 0, 0, 1, 0] },
  ]);
});

test('planners read what was learnt, without a person, and the log says so', async () => {
  await give(who);
  const planner = await world.staff('planner');
  const { texts } = await world.as(planner).openday.learntAt({ sessionId: ses });
  expect(texts).toEqual(['污水要过三道池子。']);
  const logged = await rows(
    world.db,
    sql`select detail from audit where act = 'feedback.read' and subject = ${ses}`,
  );
  expect(logged).toEqual([{ detail: { texts: 1 } }]);
});

test('the words are shredded 180 days after they were said', async () => {
  await give(who);
  world.clock.now += 180 * day;
  expect(await jobs['shredFeedback']!(world.runtime)).toBe(0);
  world.clock.now += 1;
  expect(await jobs['shredFeedback']!(world.runtime)).toBe(1);
  const [left] = await rows(world.db, sql`select * from feedback`);
  expect(left).toMatchObject({ rating: 4, person_id: who.id, learnt_sealed: null });
});

test('too many tries wait for the next minute', async () => {
  for (let turn = 0; turn < 10; turn++) await give(who);
  expect(await refusal(give(who))).toMatchObject({ code: 'too_often' });
});

test('the footprint: where one came, and when the other kinds open next; nobody else’s', async () => {
  const garbage = await world.makeFacility({ name: '示例垃圾厂', category: 'garbage' });
  await world.makeSession(garbage, '2026-12-05', '10:00');
  const { kinds } = await world.as(who).openday.footprint();
  expect(kinds.map(({ category }) => category)).toEqual([
    'monitoring',
    'sewage',
    'garbage',
    'hazardous',
  ]);
  expect(kinds[1]).toMatchObject({
    visits: [{ facilityName: '示例污水厂', startsAt: new Date(at('2026-12-02', '14:00')) }],
  });
  expect(kinds[2]).toMatchObject({ visits: [], next: { facilityName: '示例垃圾厂' } });
  const theirs = await world.as(absent).openday.footprint();
  expect(theirs.kinds.flatMap(({ visits }) => visits)).toEqual([]);
});
