/** Pure decisions about a campaign and its stages. Days are `YYYY-MM-DD` in Asia/Shanghai, both ends included. */

export const stages = {
  nominate: '推荐、自荐',
  qualify: '资格审核',
  first: '初评',
  show: '展播',
  final: '终评',
  notice: '公示',
  result: '揭晓',
} as const;
export type Stage = keyof typeof stages;
export const stageOrder = Object.keys(stages) as Stage[];

/** What goes on in a stage, for whoever reads along. */
export const stageSentences: Record<Stage, string> = {
  nominate: '身边有这样的人，推荐给我们；说的是自己也行。',
  qualify: '编辑核对人和事，缺的请推荐人补。',
  first: '评委打分，选出展播的故事。',
  show: '故事登出来，喜欢的送一片黄葛叶。',
  final: '评委打分，支持数不算分。',
  notice: '名单公示，有意见的提异议，只有评委会秘书看得到。',
  result: '名单揭晓。',
};

export interface StageDays {
  stage: Stage;
  firstDay: string;
  lastDay: string;
}

/** Working days a notice lasts at least (公示 of 5 working days). */
export const noticeDays = 5;

export interface CampaignDraft {
  title: string;
  intro: string;
  stages: readonly StageDays[];
  /** How many the first and the final review choose; null where the campaign has no such review. */
  firstPlaces: number | null;
  finalPlaces: number | null;
}

/** How far an entry has come that may be shown: chosen in the 初评 (first review), where the campaign has one. */
export const mayBeShown = ({ firstPlaces }: Pick<CampaignDraft, 'firstPlaces'>) =>
  firstPlaces === null ? 'qualified' : 'shortlisted';

export interface Problem {
  field: string;
  sentence: string;
}

const has = (draft: CampaignDraft, stage: Stage) =>
  draft.stages.some((each) => each.stage === stage);

function placesProblem(draft: CampaignDraft, round: 'first' | 'final'): Problem[] {
  const places = round === 'first' ? draft.firstPlaces : draft.finalPlaces;
  const field = `${round}Places`;
  if (!has(draft, round)) return [];
  if (places === null || !Number.isInteger(places) || places < 1 || places > 200)
    return [{ field, sentence: `${stages[round]}选几位，填 1 到 200。` }];
  return [];
}

function orderProblems({ stages: days }: CampaignDraft): Problem[] {
  const sorted = [...days].sort(
    (a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage),
  );
  return sorted.flatMap(({ stage, firstDay, lastDay }, place) => {
    const before = sorted[place - 1];
    const field = `stages.${stage}`;
    if (lastDay < firstDay)
      return [{ field, sentence: `${stages[stage]}的最后一天不能早过头一天。` }];
    if (before && firstDay <= before.lastDay)
      return [{ field, sentence: `${stages[stage]}要在${stages[before.stage]}完了以后才开始。` }];
    return [];
  });
}

/**
 * Everything that keeps a campaign from being saved, each beside its field; empty when it is fine.
 * Whoever is chosen is announced only after a notice of at least five working days.
 * @param workingDays counts the working days from one day to another, both included
 */
export function campaignProblems(
  draft: CampaignDraft,
  workingDays: (from: string, to: string) => number,
): Problem[] {
  const problems: Problem[] = [];
  if (draft.title.trim() === '') problems.push({ field: 'title', sentence: '活动叫什么，写上。' });
  if ([...draft.title.trim()].length > 30)
    problems.push({ field: 'title', sentence: '活动名最多 30 个字。' });
  if ([...draft.intro.trim()].length > 300)
    problems.push({ field: 'intro', sentence: '介绍最多 300 个字。' });
  if (!has(draft, 'nominate'))
    problems.push({ field: 'stages.nominate', sentence: '推荐这一段不能省。' });
  if (has(draft, 'result') !== has(draft, 'final'))
    problems.push({ field: 'stages.result', sentence: '有终评才有揭晓，有终评就要揭晓。' });
  if (has(draft, 'final') !== has(draft, 'notice'))
    problems.push({ field: 'stages.notice', sentence: '终评选出来的人要公示，公示不能省。' });
  problems.push(...orderProblems(draft));
  const notice = draft.stages.find(({ stage }) => stage === 'notice');
  if (
    notice &&
    notice.firstDay <= notice.lastDay &&
    workingDays(notice.firstDay, notice.lastDay) < noticeDays
  )
    problems.push({
      field: 'stages.notice',
      sentence: `公示至少要 ${noticeDays} 个工作日，往后延几天。`,
    });
  return [...problems, ...placesProblem(draft, 'first'), ...placesProblem(draft, 'final')];
}

export const daysOf = (days: readonly StageDays[], stage: Stage): StageDays | undefined =>
  days.find((each) => each.stage === stage);

/**
 * What keeps the days of a published campaign from being changed: a stage that began keeps its first day and
 * stays, and none begins in the past. A notice begins with names: until the final review is closed it can be put
 * off, and it comes after the closing. The announcement can be put off until it is made.
 * @param finalClosed the day on which the final review was closed, null while it is not
 */
export function begunProblems(
  before: readonly StageDays[],
  after: readonly StageDays[],
  today: string,
  finalClosed: string | null,
): Problem[] {
  const problems: Problem[] = [];
  const waits = (stage: Stage) =>
    stage === 'result' || (stage === 'notice' && finalClosed === null);
  const begun = before.filter(({ stage, firstDay }) => firstDay <= today && !waits(stage));
  for (const { stage, firstDay } of begun)
    if (daysOf(after, stage)?.firstDay !== firstDay)
      problems.push({
        field: `stages.${stage}`,
        sentence: `${stages[stage]}已经开始了，头一天改不了，也不能删。`,
      });
  for (const { stage, firstDay } of after) {
    const field = `stages.${stage}`;
    const kept = daysOf(before, stage)?.firstDay === firstDay;
    if (!kept && !begun.some((each) => each.stage === stage) && firstDay < today)
      problems.push({ field, sentence: `${stages[stage]}不能从过去的日子开始。` });
    if (stage === 'notice' && finalClosed !== null && firstDay <= finalClosed)
      problems.push({ field, sentence: '公示要从终评封分的第二天起，往后挪。' });
  }
  return problems;
}

/**
 * What is said of whoever was in a final until its notice begins: how far they were before. Undefined from the
 * notice on, and where there is none.
 * @param notice the first day of the notice
 */
export const veilOn = (
  { notice, firstPlaces }: { notice: string | undefined; firstPlaces: number | null },
  today: string,
): 'qualified' | 'shortlisted' | undefined => {
  if (notice === undefined || notice <= today) return undefined;
  return mayBeShown({ firstPlaces });
};

/** The stage that a day falls in; undefined between stages. */
export const stageOn = (days: readonly StageDays[], today: string): Stage | undefined =>
  days.find(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay)?.stage;

/** The next stage to begin after a day. */
export const nextStage = (days: readonly StageDays[], today: string): StageDays | undefined =>
  [...days]
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
    .find((each) => each.firstDay > today);
