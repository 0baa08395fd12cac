import { useState } from 'react';
import { readDraft, writeDraft } from '@/shared/platform/drafts';
import { removeStored } from '@/shared/platform/storage';
import { capacityLimit, sessionLength, usualShares } from '@cloud/openday/rules/plan';
import { templateRefusal } from '@cloud/openday/rules/template';
import { numberIn, plainTime } from '../plan/draft';
import type { TemplatedFacility } from './use-templates';

/** A template as it is typed. */
export interface TemplateDraft {
  /** 0 is Sunday. */
  weekday: number;
  startTime: string;
  minutes: string;
  capacity: string;
  groupPercent: string;
  staffPercent: string;
  /** Empty: there is no such number. */
  minimumNumber: string;
  guideTitle: string;
}

export type TemplateField = keyof TemplateDraft;

const placeOf = (facilityId: string) => `draft:template:${facilityId}`;

/** Whether something typed for a facility was not saved yet. */
export const hasDraft = (facilityId: string) => readDraft(placeOf(facilityId)) !== undefined;

function startOf({ template }: TemplatedFacility): TemplateDraft {
  if (!template)
    return {
      ...{ weekday: 3, startTime: '09:30', minutes: '90', capacity: '30' },
      ...{ groupPercent: String(usualShares.group), staffPercent: String(usualShares.staff) },
      ...{ minimumNumber: '', guideTitle: '' },
    };
  const { weekday, startTime, minutes, capacity, groupPercent, staffPercent } = template;
  return {
    ...{ weekday, startTime, minutes: String(minutes), capacity: String(capacity) },
    ...{ groupPercent: String(groupPercent), staffPercent: String(staffPercent) },
    minimumNumber: template.minimumNumber === null ? '' : String(template.minimumNumber),
    guideTitle: template.guideTitle ?? '',
  };
}

/** Entries for one facility; what is typed is on the device until it is saved or thrown away. */
export function useTemplateDraft(facility: TemplatedFacility) {
  const place = placeOf(facility.id);
  const [typed, setTyped] = useState(() => readDraft<TemplateDraft>(place));
  const draft = typed ?? startOf(facility);
  return {
    draft,
    changed: typed !== undefined,
    change: (part: Partial<TemplateDraft>) => {
      const next = { ...draft, ...part };
      setTyped(next);
      writeDraft(place, next);
    },
    forget: () => {
      removeStored(place);
      setTyped(undefined);
    },
  };
}

/** What the server takes of a draft without problems. */
export const toSave = (draft: TemplateDraft) => ({
  weekday: draft.weekday,
  startTime: plainTime(draft.startTime),
  minutes: Number(draft.minutes),
  capacity: Number(draft.capacity),
  groupPercent: Number(draft.groupPercent),
  staffPercent: Number(draft.staffPercent),
  minimumNumber: draft.minimumNumber.trim() === '' ? null : Number(draft.minimumNumber),
  guideTitle: draft.guideTitle.trim() === '' ? null : draft.guideTitle.trim(),
});

const joint = {
  minutes: '这样排要过半夜了，早点开始，或者短一点。',
  groupPercent: '加起来超过百分之百了，改少一点。',
  minimumNumber: '比名额还多，改少一点。',
};

/** What is wrong with each entry, in words; empty when it can be saved. */
export function templateProblems(draft: TemplateDraft): Partial<Record<TemplateField, string>> {
  const { shortest, longest } = sessionLength;
  const percent = '填 0 到 100。';
  const least = draft.minimumNumber.trim();
  const problems: Partial<Record<TemplateField, string>> = {
    ...(plainTime(draft.startTime) === '' && { startTime: '几点开始写成 9:30 这样。' }),
    ...(numberIn(draft.minutes, shortest, longest) === undefined && {
      minutes: `填 ${shortest} 到 ${longest} 分钟。`,
    }),
    ...(numberIn(draft.capacity, 1, capacityLimit) === undefined && {
      capacity: `填 1 到 ${capacityLimit} 个位。`,
    }),
    ...(numberIn(draft.groupPercent, 0, 100) === undefined && { groupPercent: percent }),
    ...(numberIn(draft.staffPercent, 0, 100) === undefined && { staffPercent: percent }),
    ...(least !== '' &&
      numberIn(least, 1, capacityLimit) === undefined && {
        minimumNumber: '填个整数，不设就空着。',
      }),
  };
  if (Object.keys(problems).length > 0) return problems;
  const field = templateRefusal(toSave(draft))?.field;
  return field !== undefined && field in joint
    ? { [field]: joint[field as keyof typeof joint] }
    : {};
}
