import { useState } from 'react';
import { isOldDraft } from '@/shared/platform/drafts';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';
import { serverNow } from '@/shared/time/clock';
import { partyLimit, type Visitor } from '@cloud/openday/rules';
import { plainDigits } from '@cloud/_shared/rules/phone';
import type { Identified } from '@cloud/openday/rules/terms';

export interface DraftVisitor {
  /** Of this draft only; tells rows apart when one goes. */
  key: number;
  name: string;
  child: boolean;
  /** As typed. */
  age: string;
  /** As typed, where the facility asks for it; it never goes to the device's storage. */
  idNumber: string;
  /** Whose ID number is registered already, as they were then. */
  kept?: { name: string; age: number | null; lastFour: string };
}

export interface Draft {
  visitors: DraftVisitor[];
  phone: string;
  guardianConsent: boolean;
  /** The safety notice that was ticked. */
  noticeRead: string | null;
  /** Where the booker belongs, as chosen here. */
  areaId: string | null;
  /** 有位直接帮我约上, where there is a line. */
  auto: boolean;
  /** Whose rules were read. */
  facilityId: string;
  /** Epoch milliseconds of the last change; null while nothing has been typed. */
  savedAt: number | null;
}

const booking = 'draft:booking';

const blank = (key: number): DraftVisitor => ({
  key,
  name: '',
  child: false,
  age: '',
  idNumber: '',
});

const isBlank = ({ name, age }: DraftVisitor) => name.trim() === '' && age === '';

/** The last row besides the first in which nothing was typed, by its place; undefined when there is none. */
export function lastBlank(visitors: readonly DraftVisitor[]): number | undefined {
  const at = visitors.map(isBlank).lastIndexOf(true);
  return at > 0 ? at : undefined;
}

function stored(place: string): Draft | undefined {
  const draft = readStored<Draft>(place);
  if (!draft?.savedAt || isOldDraft(draft.savedAt, serverNow())) return undefined;
  if (!Array.isArray(draft.visitors) || draft.visitors.length === 0) return undefined;
  return { ...draft, visitors: draft.visitors.map((one) => ({ ...one, idNumber: '' })) };
}

/** As many rows as people were said to come. Nobody already named is dropped. */
function fit(visitors: DraftVisitor[], wanted: number): DraftVisitor[] {
  const fitted = [...visitors];
  const size = Math.min(Math.max(1, wanted), partyLimit);
  for (let at = lastBlank(fitted); at && fitted.length > size; at = lastBlank(fitted))
    fitted.splice(at, 1);
  while (fitted.length < size) fitted.push(blank(nextKey(fitted)));
  return fitted;
}

const nextKey = (visitors: readonly DraftVisitor[]) =>
  Math.max(0, ...visitors.map(({ key }) => key)) + 1;

const unticked = { guardianConsent: false, noticeRead: null, areaId: null, auto: false };

const withoutNumbers = (draft: Draft) => ({
  ...draft,
  visitors: draft.visitors.map(({ idNumber: _, ...one }) => one),
});

function begin(place: string, facilityId: string, wanted: number | undefined): Draft {
  const before = stored(place);
  const draft = before ?? { visitors: [blank(1)], phone: '', savedAt: null };
  const visitors = wanted === undefined ? draft.visitors : fit(draft.visitors, wanted);
  const ticks = before?.facilityId === facilityId ? before : unticked;
  const { guardianConsent, noticeRead, areaId, auto } = { ...unticked, ...ticks };
  return { ...draft, visitors, guardianConsent, noticeRead, areaId, auto, facilityId };
}

/** Those who are booked, or as they were being changed. */
function beginChange(place: string, booked: Booked): Draft {
  const visitors = booked.visitors.map(({ name, age, idLastFour }, index) => ({
    key: index + 1,
    name,
    child: age !== null,
    age: age === null ? '' : String(age),
    idNumber: '',
    ...(idLastFour !== undefined && { kept: { name, age, lastFour: idLastFour } }),
  }));
  return (
    stored(place) ?? {
      ...unticked,
      visitors,
      phone: '',
      facilityId: booked.facilityId,
      savedAt: null,
    }
  );
}

interface Booked {
  id: string;
  facilityId: string;
  visitors: readonly (Pick<Visitor, 'name' | 'age'> & { idLastFour?: string })[];
}

/** A draft of which every change is on the device before the next. */
function useKept(place: string, start: () => Draft) {
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState(true);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part, savedAt: serverNow() };
    setDraft(next);
    setKept(writeStored(place, withoutNumbers(next)));
  };
  return {
    draft,
    kept,
    change,
    changeVisitor: (key: number, part: Partial<DraftVisitor>) =>
      change({
        visitors: draft.visitors.map((one) => (one.key === key ? { ...one, ...part } : one)),
      }),
    add: () => change({ visitors: [...draft.visitors, blank(nextKey(draft.visitors))] }),
    remove: (key: number) => change({ visitors: draft.visitors.filter((one) => one.key !== key) }),
    resize: (size: number) => change({ visitors: fit(draft.visitors, size) }),
    drop: () => removeStored(place),
  };
}

export type DraftActs = ReturnType<typeof useKept>;

/**
 * Who comes, as typed so far; it goes when the booking is made. The people stay when another facility
 * is chosen; the ticks do not.
 */
export const useDraft = (facilityId: string, wanted: number | undefined): DraftActs =>
  useKept(booking, () => begin(booking, facilityId, wanted));

/** The same for somebody whom staff book for; it is apart from their own. */
export function useForDraft(facilityId: string): DraftActs {
  const place = 'draft:book-for';
  return useKept(place, () => begin(place, facilityId, undefined));
}

/** Who comes instead, for a booking that stands; it goes when the change is made. */
export function useChangeDraft(booked: Booked): DraftActs {
  const place = `draft:change:${booked.id}`;
  return useKept(place, () => beginChange(place, booked));
}

/** Years as typed, full-width digits too; NaN for anything else, which the rules refuse in words. */
function ageOf(typed: string): number {
  const plain = plainDigits(typed).replace(/[\s岁]/g, '');
  return /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The last four of a number registered before, while its owner stays as they were. */
export const keptLastFour = ({ name, child, age, kept }: DraftVisitor): string | undefined =>
  kept?.name === name.trim() && kept.age === (child ? ageOf(age) : null)
    ? kept.lastFour
    : undefined;

const identified = (visitor: DraftVisitor): Identified => {
  const { idNumber } = visitor;
  const lastFour = keptLastFour(visitor);
  if (idNumber.trim() !== '') return { idNumber };
  return lastFour === undefined ? {} : { idKept: { hash: '', lastFour } };
};

/** Who comes, as the rules take it. */
export const peopleOf = ({ visitors, phone, guardianConsent }: Draft) => ({
  visitors: visitors.map((one): Visitor => ({
    name: one.name.trim(),
    age: one.child ? ageOf(one.age) : null,
    ...identified(one),
  })),
  phone,
  guardianConsent,
});

/** The same as the calls take it: ID numbers only to a facility that asks for them. */
export function sentPeople(draft: Draft, { idRequired }: { idRequired: boolean }) {
  const { visitors, ...rest } = peopleOf(draft);
  return {
    ...rest,
    visitors: visitors.map(({ name, age, idNumber }) => ({
      name,
      age,
      ...(idRequired && idNumber !== undefined && { idNumber }),
    })),
  };
}
