import { record } from '../../_shared/audit';
import { open, seal } from '../../_shared/crypto';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import type { Runtime } from '../../_shared/runtime';
import type { MemberContext } from '../../_shared/trpc';
import { answeredMessage } from '../messages-after';
import * as q from '../queries/feedback';
import { startKey, type StartCursor } from '../queries/sessions';
import { feedbackRefusal, feedbackRefusals, feedbackUntil, ratings } from '../rules/feedback';
import { scopeOf } from './gate-scope';

type Visit = NonNullable<Awaited<ReturnType<typeof q.visitOf>>>;
type Sealed = Pick<Visit, 'bookingId' | 'learntSealed' | 'questionSealed' | 'answerSealed'>;

const noSuchVisit = () => new Refusal('not_found', '找不到这次参观，回“我的预约”看看。');

/** What was said and answered, opened; each text is sealed to its own place. */
const openWords = ({ keys }: Runtime, words: Sealed) => {
  const read = (sealed: string | null, part: string) =>
    sealed === null ? null : open(keys, sealed, `${words.bookingId}/${part}`);
  return {
    learnt: read(words.learntSealed, 'learnt'),
    question: read(words.questionSealed, 'question'),
    answer: read(words.answerSealed, 'answer'),
  };
};

const nothing = { questionSealed: null, answerSealed: null };

const refusalOf = (visit: Visit, now: Date) =>
  feedbackRefusal(
    {
      checkedInAt: visit.checkedInAt,
      endsAt: visit.endsAt.getTime(),
      answeredAt: visit.answeredAt,
    },
    now.getTime(),
  );

/** One of the caller's visits: what they said of it, and why nothing can be said now, if so. */
export async function myFeedback(ctx: MemberContext, bookingId: string) {
  const visit = await q.visitOf(ctx.db, ctx.person.id, bookingId);
  if (!visit) throw noSuchVisit();
  const { learntSealed: _, questionSealed: __, answerSealed: ___, ...shown } = visit;
  const reason = refusalOf(visit, ctx.now());
  return {
    ...shown,
    ...openWords(ctx, visit),
    until: new Date(feedbackUntil(visit.endsAt.getTime())),
    refusal: reason ? { reason, words: feedbackRefusals[reason] } : null,
  };
}

interface Said {
  bookingId: string;
  rating: number;
  learnt: string;
  question: string;
}

/** Rates a visit, with what was learnt and a question, if any; again until the question is answered. */
export async function giveFeedback(ctx: MemberContext, input: Said) {
  await countAttempt(ctx.db, ctx.person.id, 'after', ctx.now());
  return once(ctx, 'openday.giveFeedback', input, async (tx) => {
    const { bookingId, rating } = input;
    const personId = ctx.person.id;
    const visit = await q.visitOf(tx, personId, bookingId);
    if (!visit) throw noSuchVisit();
    const reason = refusalOf(visit, ctx.now());
    if (reason) throw new Refusal('refused', feedbackRefusals[reason], { reason });
    const sealed = (text: string, part: string) =>
      text === '' ? null : seal(ctx.keys, text, `${bookingId}/${part}`);
    const said = {
      bookingId,
      personId,
      sessionId: visit.sessionId,
      rating,
      learntSealed: sealed(input.learnt, 'learnt'),
      questionSealed: sealed(input.question, 'question'),
      askedAt: input.question === '' ? null : ctx.now(),
      at: ctx.now(),
    };
    if (!(await q.say(tx, said)))
      throw new Refusal('refused', feedbackRefusals.answered, { reason: 'answered' });
    await record(tx, ctx, 'feedback.give', bookingId, { rating, asks: input.question !== '' });
    return { bookingId };
  });
}

/** Questions of those who came to the guide's facilities. Opening them is written to the log. */
export async function questions(ctx: MemberContext, cursor: q.QuestionCursor | undefined) {
  const limit = 20;
  const found = await q.questions(ctx.db, scopeOf(ctx), cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ askedAt, bookingId }) => ({
    askedAt: askedAt?.toISOString() ?? '',
    id: bookingId,
  }));
  if (page.length > 0)
    await record(ctx.db, ctx, 'feedback.read', 'feedback', { questions: page.length });
  return {
    questions: page.map(({ questionSealed, ...row }) => ({
      ...row,
      question:
        questionSealed === null ? '' : open(ctx.keys, questionSealed, `${row.bookingId}/question`),
    })),
    next,
  };
}

/** Answers a question, for its asker alone. */
export const answerQuestion = (
  ctx: MemberContext,
  input: { bookingId: string; saidAt: string; text: string },
) =>
  once(ctx, 'openday.answerQuestion', input, async (tx) => {
    const { bookingId, saidAt, text } = input;
    const now = ctx.now();
    const answerSealed = seal(ctx.keys, text, `${bookingId}/answer`);
    const given = { bookingId, saidAt: new Date(saidAt), answerSealed, by: ctx.person.id, at: now };
    const done = await q.answer(tx, scopeOf(ctx), given);
    if (!done) throw new Refusal('conflict', '这一问有人答了，或者刚改过，刷新一下再看。');
    const { personId, ...visit } = done;
    await record(tx, ctx, 'feedback.answer', bookingId);
    if (personId !== null)
      await notify(tx, now, personId, answeredMessage({ ...visit, bookingId }, now));
    return { bookingId };
  });

/** How those who came rated each session that is over, latest first. `counts` begins with the worst. */
export async function feedbackSummary(ctx: MemberContext, cursor: StartCursor | undefined) {
  const limit = 20;
  const found = await q.ratedSessions(ctx.db, ctx.now(), cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  const sessions = page.map(({ one, two, three, four, five, ...row }) => {
    const counts = [one, two, three, four, five];
    const given = counts.reduce((sum, each) => sum + each, 0);
    const points = counts.reduce((sum, each, index) => sum + each * (index + 1), 0);
    return { ...row, counts, given, average: given === 0 ? null : points / given };
  });
  return { sessions, best: ratings.length, next };
}

/** What those who came to a session learnt, without saying who. Opening it is written to the log. */
export async function learntAt(
  ctx: MemberContext,
  { sessionId, after }: { sessionId: string; after?: string | undefined },
) {
  const limit = 50;
  const found = await q.learntAt(ctx.db, sessionId, after, limit + 1);
  const { page, next } = pageOf(found, limit, ({ bookingId }) => bookingId);
  await record(ctx.db, ctx, 'feedback.read', sessionId, { texts: page.length });
  return {
    texts: page.map((one) => openWords(ctx, { ...nothing, ...one }).learnt ?? ''),
    next,
  };
}

/** What the caller said of their visits, opened: it is their own. */
export const allFeedback = async (ctx: MemberContext) =>
  (await q.allFeedbackOf(ctx.db, ctx.person.id)).map((one) => ({
    bookingId: one.bookingId,
    rating: one.rating,
    at: one.at,
    answeredAt: one.answeredAt,
    ...openWords(ctx, one),
  }));
