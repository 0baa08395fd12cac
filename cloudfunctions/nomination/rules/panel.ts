/**
 * The published rule by which a panel's result is computed. How often readers supported a story is no
 * part of it: there is no way to hand that number in (国办函〔2026〕12号: counts are no basis for assessment).
 */

export const rounds = { first: '初评', final: '终评' } as const;
export type Round = keyof typeof rounds;

/** What is scored, each from 0 to 25. */
export const criteria = {
  rooted: '扎根一线，长期坚持',
  deeds: '做成了事，群众认可',
  honest: '为人正派，守规矩',
  moving: '事迹感人，能带动人',
} as const;
export type Criterion = keyof typeof criteria;
export const mostPerCriterion = 25;

export type Marks = Record<Criterion, number>;

export const totalOf = (marks: Marks) =>
  (Object.keys(criteria) as Criterion[]).reduce((sum, each) => sum + marks[each], 0);

/** Scores an entry needs before its round can close. */
export const fewestScores = 3;
/** From this many scores on, one highest and one lowest are left out. */
export const trimFrom = 5;

export const resultRule = [
  `每位评委按 ${Object.keys(criteria).length} 项打分，每项 0 到 ${mostPerCriterion} 分，合起来 100 分。`,
  `认识被推荐的人、和单位有关系的评委要回避，不打这一份的分；自己推荐的、说自己的，一律不打；每份至少要 ${fewestScores} 位评委打分。`,
  '评委封分以前退出的，退出前打的分照样算：哪个都还没看到分，就不能挑着去掉。',
  `有 ${trimFrom} 位以上评委打分的，去掉一个最高分、一个最低分，其余取平均，保留两位小数。`,
  '平均分一样的，先比“扎根一线”这一项的平均，再比没去掉的最低分；还一样的，一起入选。',
  '终评只评登出来了的故事：公示的名字，大家都看得到写的是啥子。',
  '送黄葛叶的数目不算分，一分都不算。',
].join('\n');

export interface Result {
  /** Mean of what counts, two decimals. */
  mean: number;
  /** Mean of the criterion that parts equal means, two decimals. */
  rooted: number;
  lowest: number;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const meanOf = (values: readonly number[]) =>
  rounded(values.reduce((sum, value) => sum + value, 0) / values.length);

/** What an entry reaches. @param scores at least one */
export function resultOf(scores: readonly Marks[]): Result {
  const sorted = [...scores].sort((a, b) => totalOf(a) - totalOf(b));
  const kept = sorted.length >= trimFrom ? sorted.slice(1, -1) : sorted;
  return {
    mean: meanOf(kept.map(totalOf)),
    rooted: meanOf(kept.map(({ rooted }) => rooted)),
    lowest: totalOf(kept[0]!),
  };
}

const compare = (a: Result, b: Result) =>
  b.mean - a.mean || b.rooted - a.rooted || b.lowest - a.lowest;

/** Entries in order with their rank; equals share a rank, and all who share the last place are chosen. */
export function ranking<Id>(
  entries: readonly { id: Id; result: Result }[],
  places: number,
): { id: Id; result: Result; rank: number; chosen: boolean }[] {
  const sorted = [...entries].sort((a, b) => compare(a.result, b.result));
  return sorted.map(({ id, result }) => {
    const rank = 1 + sorted.findIndex((each) => compare(each.result, result) === 0);
    return { id, result, rank, chosen: rank <= places };
  });
}

export const recusalReasons = {
  person: '认识这个人',
  unit: '和这个单位有关系',
  nominated: '是我推荐的',
  other: '有别的关系，应当回避',
} as const;
export type RecusalReason = keyof typeof recusalReasons;

export type PanelRefusal =
  | 'closed'
  | 'over'
  | 'not_open'
  | 'recused'
  | 'own'
  | 'gone'
  | 'too_few'
  | 'no_judges'
  | 'no_entries'
  | 'none_public'
  | 'late'
  | 'unnoticed'
  | 'objections';

export const panelRefusals: Record<PanelRefusal, string> = {
  closed: '这一轮封分了，改不了了。',
  over: '这一轮封分了，故事不再开给评委看。登出来了的，在“最美故事”里看。',
  not_open: '这一轮还没开，等秘书开了再打分。',
  recused: '这一份你回避了，不打分。',
  own: '这一份是你推荐的、登记的，或者说的就是你，你回避，不打分。',
  gone: '这一份本人要求撤下了，不用打分了。',
  too_few: `有的还不够 ${fewestScores} 位评委打分，催一催再封。`,
  no_judges: `有的因为回避，能打分的评委不到 ${fewestScores} 位，催也催不来。请管理员再请一位评委。`,
  no_entries: '还没有本人同意、资格通过的，开不了这一轮。',
  none_public: '要公示的故事一篇都还没登出来，催编辑登出来再封分。',
  late: '公示的日子到了，终评还没封分。请管理员把公示和揭晓往后挪，再封。',
  unnoticed: '名单还没公示满 5 个工作日，揭晓不了。请管理员看看公示的日子。',
  objections: '还有异议没答复，答复完再揭晓。',
};
