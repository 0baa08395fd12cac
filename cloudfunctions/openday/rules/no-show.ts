/**
 * Pure decisions about parties that had booked and did not come (DESIGN §4). Instants are epoch milliseconds.
 * Whether two of them restrict somebody is the database's to say: `no_show_until`, `is_crowded`.
 */

const hour = 3_600_000;
const day = 24 * hour;

/** Two visits less than this many months apart restrict a person … */
export const countedMonths = 12;
/** … for this many days from the decision on the second. */
export const restrictedDays = 60;
/** A session is settled this long after its end at the latest. */
export const settleAfter = 48 * hour;
/** Days after being told in which a person may appeal. */
export const appealDays = 14;

/** The same day so many months later, or the month's last where it has no such day. Dates are `YYYY-MM-DD`. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last));
  return new Date(moved).toISOString().slice(0, 10);
}

export const appealUntil = (decidedAt: number) => decidedAt + appealDays * day;

/** What a person says with the tap that appeals; `came` is a button of its own. */
export const appealReasons = {
  came: '我去了',
  ill: '生病了',
  traffic: '路上耽搁了',
  family: '家里有急事',
  could_not_cancel: '想取消没取消成',
  other: '别的原因',
} as const;
export type AppealReason = keyof typeof appealReasons;

/** How staff decide an appeal, as they choose it. */
export const forgiving = {
  was_there: '核实到了，人来过',
  gate_fault: '签到没做好',
  good_reason: '有正当的原因',
} as const;
export const keeping = {
  no_trace: '查了，没有来过的记录',
  no_good_reason: '这个原因可以提前取消',
} as const;
export type AppealOutcome = keyof typeof forgiving | keyof typeof keeping;

export const forgives = (outcome: AppealOutcome): outcome is keyof typeof forgiving =>
  outcome in forgiving;

/** The same as the person reads it. */
export const outcomeSentences: Record<AppealOutcome, string> = {
  was_there: '查到你来过，这一次不算没来。给你添麻烦了。',
  gate_fault: '是我们签到没做好，这一次不算没来。给你添麻烦了。',
  good_reason: '你的情况我们晓得了，这一次不算没来。',
  no_trace: '我们查了当天的签到，没有找到你来过的记录，这一次还是算没来。',
  no_good_reason: '这种情况可以提前取消，位子好让给别人，这一次还是算没来。',
};

export type AppealRefusal = 'no_mark' | 'appealed_already' | 'too_late' | 'decided';

/** What is read when an appeal cannot be made or decided. */
export const appealRefusals: Record<AppealRefusal, string> = {
  no_mark: '这一次没有记没来，不用申诉。',
  appealed_already: '这一次申诉过了，结果在这张票上看得到。',
  too_late: `记下超过 ${appealDays} 天了，不能再申诉。还有话说，点“有话跟我们说”。`,
  decided: '这一条已经有人定了，刷新一下再看。',
};

const dayWords = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** The Shanghai day on which a restriction ends: 4月5日 */
export const lastDayOf = (until: number) =>
  dayWords(new Date(until + 8 * hour).toISOString().slice(0, 10));

interface Restriction {
  until: number;
  visits: readonly { visitDay: string; facilityName: string }[];
  /** Facilities where they can book now. */
  open: readonly string[];
}

/** Until when, why, what is still open, and the way to object. */
export function restrictionSentence({ until, visits, open }: Restriction): string {
  const which = visits
    .map(({ visitDay, facilityName }) => `${dayWords(visitDay)}${facilityName}`)
    .join('、');
  const still =
    open.length > 0 ? `别的地方照样能约，现在有${open.join('、')}。` : '别的地方照样能约。';
  return `你有两次约了没来（${which}），${lastDayOf(until)}前，常常约满的地方先让给别人。${still}要是记错了，或者有原因，在“我的预约”里点开那一次申诉。`;
}
