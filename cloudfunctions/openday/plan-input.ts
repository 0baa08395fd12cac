import * as z from 'zod';
import { dateInput } from '../_shared/input';
import { id } from './input';
import { promoteReasons, type PromoteReason } from './rules/line-desk';
import { minimumAnswers, type MinimumAnswer } from './rules/minimum';
import { capacityLimit, overrideReasons, sessionLength, type OverrideReason } from './rules/plan';

const { shortest, longest } = sessionLength;
const month = z.string().regex(/^20\d\d-(0[2468]|1[02])$/, '开放周只在双月，重新选一个月。');
const date = dateInput('日期写成 2026-12-03 这样。');
const seats = (least: number) =>
  z
    .number('填个数字。')
    .int('填整数。')
    .min(least, `最少 ${least} 个。`)
    .max(capacityLimit, `最多 ${capacityLimit} 个。`);

const draft = {
  date,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '几点开始写成 09:30 这样。'),
  minutes: z
    .number('填个数字。')
    .int('填整数。')
    .min(shortest, `最短 ${shortest} 分钟。`)
    .max(longest, `最长 ${longest} 分钟。`),
  capacity: seats(1),
  /** Seats; the usual part of the capacity where they are left out. */
  groupShare: seats(0).optional(),
  staffShare: seats(0).optional(),
  /** People it takes to be worth while; null when there is no such number. */
  minimumNumber: seats(1).nullable().optional(),
  guideTitle: z.string().trim().max(20, '最多 20 个字。').nullable(),
};

const percent = z.number('填个数字。').int('填整数。').min(0, '最少 0。').max(100, '最多 100。');

export const templateInput = z.strictObject({
  facilityId: id('fac'),
  /** The version that was seen; null where there was none. */
  version: z.number().int().min(1).max(1_000_000).nullable(),
  weekday: z.number().int().min(0).max(6),
  startTime: draft.time,
  minutes: draft.minutes,
  capacity: seats(1),
  groupPercent: percent,
  staffPercent: percent,
  minimumNumber: seats(1).nullable(),
  guideTitle: draft.guideTitle,
});
export type TemplateInput = z.infer<typeof templateInput>;

export const answerMinimumInput = z.strictObject({
  sessionId: id('ses'),
  answer: z.enum(Object.keys(minimumAnswers) as [MinimumAnswer, ...MinimumAnswer[]]),
  into: id('ses').optional(),
});

export const lineOfInput = z.strictObject({
  sessionId: id('ses'),
  cursor: z
    .strictObject({ priority: z.number().int(), place: z.number().int().positive() })
    .optional(),
});
export const promoteEntryInput = z.strictObject({
  id: id('wait'),
  reason: z.enum(Object.keys(promoteReasons) as [PromoteReason, ...PromoteReason[]], {
    error: '选一个理由，会记下来。',
  }),
});

export const planInput = z.strictObject({ month: month.optional() });
export const proposeInput = z.strictObject({ month });
export const addDraftInput = z.strictObject({ month, facilityId: id('fac'), ...draft });
export const saveDraftInput = z.strictObject({ draftId: id('ses'), ...draft });
export const dropDraftInput = z.strictObject({ draftId: id('ses') });
export const publishInput = z.strictObject({ month, drafts: z.array(id('ses')).max(200) });
export const overrideInput = z.strictObject({
  month,
  firstDay: date,
  lastDay: date,
  reason: z.enum(Object.keys(overrideReasons) as [OverrideReason, ...OverrideReason[]], {
    error: '选一个理由，大家看得到。',
  }),
});

export type DraftInput = Omit<z.infer<typeof saveDraftInput>, 'draftId'>;
