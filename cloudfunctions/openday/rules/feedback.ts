/** Pure decisions about what is asked after a visit. Instants are epoch milliseconds. */

const day = 86_400_000;

/** Days after the visit in which somebody who came may say something, and change it. */
export const feedbackDays = 14;
/** Days after the visit at which the words are shredded; the rating stays. */
export const keepFeedbackDays = 180;
export const feedbackLength = 200;
export const answerLength = 500;

/** Best last, as a person reads it beside the drawn face. */
export const ratings = ['不好', '不太好', '一般', '好', '很好'] as const;

export const feedbackUntil = (endsAt: number) => endsAt + feedbackDays * day;

export type FeedbackRefusal = 'did_not_come' | 'not_over' | 'too_late' | 'answered';

/** What is read when nothing can be said of a visit. */
export const feedbackRefusals: Record<FeedbackRefusal, string> = {
  did_not_come: '这一次没有进场的记录，去过的才评得了。要是你去了，在票上点“我去了”。',
  not_over: '还没散场，看完了再来说。',
  too_late: `过了 ${feedbackDays} 天，不能再评了。还有话说，点“有话跟我们说”。`,
  answered: '讲解员已经答复了，不能再改。还有话说，点“有话跟我们说”。',
};

export interface Visited {
  checkedInAt: unknown;
  endsAt: number;
  answeredAt: unknown;
}

/** Why a person cannot say what they think of a visit, or change it, now; undefined when they can. */
export function feedbackRefusal(visit: Visited, now: number): FeedbackRefusal | undefined {
  if (visit.checkedInAt === null) return 'did_not_come';
  if (now < visit.endsAt) return 'not_over';
  if (visit.answeredAt !== null) return 'answered';
  return now >= feedbackUntil(visit.endsAt) ? 'too_late' : undefined;
}

/** What is wrong with a text that may be left out, in words; undefined when it may be sent. */
export function textProblem(typed: string, most = feedbackLength): string | undefined {
  const length = [...typed.trim()].length;
  return length > most ? `多了 ${length - most} 个字，最多 ${most} 个字。` : undefined;
}

/** What is wrong with an answer, in words; undefined when it may be sent. */
export function answerProblem(typed: string): string | undefined {
  return typed.trim() === '' ? '答复还没写。' : textProblem(typed, answerLength);
}
