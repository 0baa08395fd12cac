import { useKeptDraft } from '@/shared/form/kept-draft';
import { dateKey, epochOf, wallOf } from '@/shared/time/wall';
import { capacityLimit, sessionLength, sharesOf, usualShares } from '@cloud/openday/rules/plan';
import type { PlannedSession, PlannedWeek } from './use-plan';

/** A session being planned, as it is typed. */
export interface Draft {
  facilityId: string;
  date: string;
  time: string;
  minutes: string;
  capacity: string;
  /** Empty: the usual part of the capacity. */
  groupShare: string;
  staffShare: string;
  /** Empty: there is no such number. */
  minimumNumber: string;
  guideTitle: string;
}

export type DraftField = keyof Draft;

const two = (value: number) => String(value).padStart(2, '0');

function startOf(plan: PlannedWeek, session: PlannedSession | undefined): Draft {
  if (!session)
    return {
      ...{ facilityId: '', date: plan.days.find(({ working }) => working)?.date ?? '' },
      ...{ time: '09:30', minutes: '90', capacity: '30' },
      ...{ groupShare: '', staffShare: '', minimumNumber: '', guideTitle: '' },
    };
  const { startsAt, endsAt, capacity, groupShare, staffShare, guideTitle } = session;
  const { minimumNumber } = session;
  const { hour, minute } = wallOf(startsAt);
  return {
    facilityId: session.facilityId,
    date: dateKey(startsAt),
    time: `${two(hour)}:${two(minute)}`,
    minutes: String((epochOf(endsAt) - epochOf(startsAt)) / 60_000),
    capacity: String(capacity),
    groupShare: String(groupShare),
    staffShare: String(staffShare),
    minimumNumber: minimumNumber === null ? '' : String(minimumNumber),
    guideTitle: guideTitle ?? '',
  };
}

/** The sheet's entries; they are on the device until they are saved or the sheet is closed. */
export const useDraft = (plan: PlannedWeek, session: PlannedSession | undefined) =>
  useKeptDraft<Draft>(`draft:plan:${session?.id ?? plan.week.month}`, startOf(plan, session));

/** Full-width digits and colons are understood; `9:30` is `09:30`. */
export const plainTime = (typed: string): string => {
  const [, hour = '', minute = ''] =
    /^\s*(\d{1,2})\s*[:：.点]\s*(\d{2})\s*分?\s*$/.exec(typed.normalize('NFKC')) ?? [];
  return hour === '' || Number(hour) > 23 || Number(minute) > 59 ? '' : `${two(+hour)}:${minute}`;
};

export const numberIn = (typed: string, least: number, most: number): number | undefined => {
  const value = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
};

/** Seats set aside: as typed, or the usual part where nothing was. */
export function sharesIn({ capacity, groupShare, staffShare }: Draft) {
  const usual = sharesOf(Number(capacity) || 0, usualShares.group, usualShares.staff);
  return {
    groupShare: groupShare.trim() === '' ? usual.groupShare : Number(groupShare),
    staffShare: staffShare.trim() === '' ? usual.staffShare : Number(staffShare),
  };
}

/** What is wrong with each entry, in words; empty when it can be saved. */
export function draftProblems(draft: Draft): Partial<Record<DraftField, string>> {
  const { shortest, longest } = sessionLength;
  const { facilityId, date, time, minutes, capacity } = draft;
  const { groupShare, staffShare } = sharesIn(draft);
  const whole = (value: number) => Number.isInteger(value) && value >= 0;
  const seats = numberIn(capacity, 1, capacityLimit);
  const least = draft.minimumNumber.trim();
  return {
    ...(least !== '' &&
      numberIn(least, 1, seats ?? capacityLimit) === undefined && {
        minimumNumber: '填 1 到总位数之间的数，不设就空着。',
      }),
    ...(facilityId === '' && { facilityId: '先选一个设施。' }),
    ...(date === '' && { date: '选一天。' }),
    ...(plainTime(time) === '' && { time: '几点开始写成 9:30 这样。' }),
    ...(numberIn(minutes, shortest, longest) === undefined && {
      minutes: `填 ${shortest} 到 ${longest} 分钟。`,
    }),
    ...(seats === undefined && { capacity: `填 1 到 ${capacityLimit} 个位。` }),
    ...(!whole(groupShare) && { groupShare: '填个整数，不留填 0。' }),
    ...(!whole(staffShare) && { staffShare: '填个整数，不留填 0。' }),
    ...(seats !== undefined &&
      groupShare + staffShare > seats && {
        groupShare: `加起来比 ${seats} 个位还多，改少一点。`,
      }),
  };
}

/** What the server takes of a draft without problems. */
export const toSave = (draft: Draft) => ({
  date: draft.date,
  time: plainTime(draft.time),
  minutes: Number(draft.minutes),
  capacity: Number(draft.capacity),
  ...sharesIn(draft),
  minimumNumber: draft.minimumNumber.trim() === '' ? null : Number(draft.minimumNumber),
  guideTitle: draft.guideTitle.trim() === '' ? null : draft.guideTitle.trim(),
});
