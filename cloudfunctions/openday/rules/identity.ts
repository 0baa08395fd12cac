import type { PartyProblem, Visitor } from '../rules';

/**
 * Citizens' ID numbers (GB 11643-1999): six digits of area, eight of birth, three of order and a check
 * character after ISO 7064 MOD 11-2. Dates are `YYYY-MM-DD` in Asia/Shanghai.
 */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of the number that begins with these seventeen digits. */
export const checkCharacter = (digits: string) =>
  '10X98765432'[
    weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  ];

/** First two digits of provinces, Hong Kong, Macao and Taiwan; 99 is the tests' own and belongs to nobody. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|99)/;

/** As typed: full-width characters, spaces and a small x are understood, the rest stays. */
export const plainId = (typed: string) =>
  typed
    .replace(/[０-９Ｘｘ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase();

export const birthOf = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** Whole years on a date of whoever was born on `birth`; a birthday on 29 February is had on 1 March. */
export function yearsOn(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

const isDate = (date: string) => {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
};

/** What is wrong with an ID number, in words; undefined when it is right. */
export function idProblem(typed: string, today: string): string | undefined {
  const id = plainId(typed);
  if (id === '') return '这里进门要核对证件，身份证号要填。';
  if (!/^\d*X?$/.test(id)) return '身份证号是 17 位数字，加上最后一位数字或 X。';
  if (id.length !== 18)
    return id.length < 18
      ? `少了 ${18 - id.length} 位，身份证号要 18 位。`
      : '多了几位，身份证号只有 18 位。';
  if (!/^\d{17}[\dX]$/.test(id)) return 'X 只会在最后一位，核对一下。';
  const birth = birthOf(id);
  if (!isDate(birth) || birth < '1900-01-01' || birth > today)
    return '中间的出生日期不对，照着证件再看一遍。';
  if (!provinces.test(id) || checkCharacter(id) !== id[17])
    return '号码对不上，可能有一位填错了，照着证件再看一遍。';
  return undefined;
}

/** The days on which somebody's age counts: dates in Asia/Shanghai. */
export interface AgeDays {
  today: string;
  visit: string;
}

/** As in `rules.ts`: whoever is younger is a child. */
const adultAge = 18;

/** An age that the birth date bears out on the day of the visit or today. */
function ageProblem(
  age: number | null,
  birth: string,
  { today, visit }: AgeDays,
  minimumAge: number | null,
) {
  const ages = [yearsOn(birth, today), yearsOn(birth, visit)];
  if (minimumAge !== null && Math.max(...ages) < minimumAge)
    return `照证件上的生日算，参观那天还没满 ${minimumAge} 岁，进不去。`;
  if (age === null)
    return ages.some((each) => each >= adultAge)
      ? undefined
      : '照证件上的生日算还没满 18 岁，选“小孩”，再填岁数。';
  return ages.includes(age) ? undefined : '岁数和证件上的生日对不上，改一下。';
}

/** Visitors who stay as they were keep the number they gave before; the others have to give theirs. */
export function withKeptIds(wanted: readonly Visitor[], before: readonly Visitor[]): Visitor[] {
  const there = [...before];
  return wanted.map((one) => {
    const at = there.findIndex(({ name, age }) => name === one.name.trim() && age === one.age);
    const [same] = at < 0 ? [] : there.splice(at, 1);
    return { ...one, idKept: same?.idKept };
  });
}

/** What is wrong with the ID numbers of a party, each beside its field; empty where none are asked for. */
export function idProblems(
  visitors: readonly Visitor[],
  facility: { idRequired: boolean; minimumAge: number | null },
  days: AgeDays,
): PartyProblem[] {
  if (!facility.idRequired) return [];
  const numbers = visitors.map(({ idNumber }) => plainId(idNumber ?? ''));
  return visitors.flatMap(({ age, idKept }, position) => {
    const id = numbers[position]!;
    if (idKept && id === '') return [];
    const twice = numbers.indexOf(id) !== position && '同去的人里有两位填了同一个号，改一下。';
    const sentence =
      idProblem(id, days.today) ??
      (ageProblem(age, birthOf(id), days, facility.minimumAge) || twice);
    return sentence ? [{ field: `visitors.${position}.idNumber`, sentence }] : [];
  });
}
