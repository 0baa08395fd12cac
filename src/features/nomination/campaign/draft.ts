import type { Replies } from '@/shared/api/client';
import {
  campaignProblems,
  stageOrder,
  type CampaignDraft,
  type Stage,
} from '@cloud/nomination/rules/campaign';

export type CampaignRow = Replies['nomination']['campaigns'][number];

interface Days {
  firstDay: string;
  lastDay: string;
}

/** A campaign as it is typed: a stage without days is left out. */
export interface Typed {
  title: string;
  intro: string;
  days: Record<Stage, Days>;
  firstPlaces: string;
  finalPlaces: string;
}

const noDays: Days = { firstDay: '', lastDay: '' };

export function typedOf(row: CampaignRow | undefined): Typed {
  const days = Object.fromEntries(
    stageOrder.map((stage) => {
      const known = row?.stages.find((each) => each.stage === stage);
      return [stage, known ? { firstDay: known.firstDay, lastDay: known.lastDay } : noDays];
    }),
  ) as Record<Stage, Days>;
  return {
    title: row?.title ?? '',
    intro: row?.intro ?? '',
    days,
    firstPlaces: row?.firstPlaces?.toString() ?? '',
    finalPlaces: row?.finalPlaces?.toString() ?? '',
  };
}

const countOf = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null);
const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);

export function draftOf(typed: Typed): CampaignDraft {
  return {
    title: typed.title,
    intro: typed.intro,
    stages: stageOrder
      .map((stage) => ({ stage, ...typed.days[stage] }))
      .filter(({ firstDay, lastDay }) => firstDay !== '' || lastDay !== ''),
    firstPlaces: countOf(typed.firstPlaces),
    finalPlaces: countOf(typed.finalPlaces),
  };
}

/** What keeps it from being saved, by field. The server counts working days; here they are taken as enough. */
export function typedProblems(typed: Typed): Map<string, string> {
  const draft = draftOf(typed);
  const halves = draft.stages.filter(
    ({ firstDay, lastDay }) => !isDay(firstDay) || !isDay(lastDay),
  );
  const found = new Map(
    halves.map(({ stage }): [string, string] => [
      `stages.${stage}`,
      '两头都照 2026-12-04 这样写；这一段不办，两头都空着。',
    ]),
  );
  for (const { field, sentence } of campaignProblems(draft, () => Number.MAX_SAFE_INTEGER))
    if (!found.has(field)) found.set(field, sentence);
  return found;
}
