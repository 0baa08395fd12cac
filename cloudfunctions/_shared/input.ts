import * as z from 'zod';

/** The years in which anything here can happen: outside them a date is a slip or a probe. */
const firstYear = 2020;
const lastYear = 2100;

const inRange = (text: string) => {
  const year = Number(/^(\d{4})-/.exec(text)?.[1]);
  return year >= firstYear && year <= lastYear;
};

const sentence = '日期不对，回上一页重新打开一下。';

/** `YYYY-MM-DD`. @param words what is said of anything else */
export const dateInput = (words = sentence) => z.iso.date(words).refine(inRange, words);

/** An instant as a list's `next` gave it. */
export const instantInput = z.iso.datetime(sentence).refine(inRange, sentence);

/** A NUL, which PostgreSQL cannot store, or half a character, which no encoding can. */
const broken = /\0|\p{Surrogate}/u;

/** Path of the first text, anywhere in a call's input, that no text column could hold; undefined when all are sound. */
export function brokenText(input: unknown): string | undefined {
  const open: [path: string, value: unknown][] = [['', input]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && broken.test(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inside] of Object.entries(value)) {
      if (broken.test(key)) return path;
      open.push([path === '' ? key : `${path}.${key}`, inside]);
    }
  }
  return undefined;
}
