/**
 * What a machine can point at before people read. It marks, people decide. For the server alone: iPhones before
 * iOS 16.4 refuse a whole script for one look behind.
 */

import type { ListedWord, Mark, MarkKind } from './mark';

const digit = '[0-9０-９]';
/** Digits may be written in full width and set apart by blanks or dashes, to be overlooked. */
const gap = '[ 　\\-－—·]?';
const run = (count: string) => `(?:${digit}${gap})${count}`;
const apart = (body: string) => new RegExp(`(?<!${digit})${body}(?!${digit})`, 'gu');

const patterns: { kind: MarkKind; pattern: RegExp }[] = [
  { kind: 'idNumber', pattern: apart(`[1-9１-９]${gap}${run('{16}')}[0-9０-９xXｘＸ]`) },
  { kind: 'phone', pattern: apart(`[1１]${gap}[3-9３-９]${gap}${run('{8}')}${digit}`) },
  { kind: 'phone', pattern: apart(`[0０]${gap}${run('{9,10}')}${digit}`) },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gu,
  },
  {
    kind: 'address',
    pattern:
      /[\p{Script=Han}0-9]{1,12}(?:路|街|巷|道|村|社|小区|苑|园|湾)\s?[0-9一二三四五六七八九十百]{1,6}\s?号|(?:[0-9一二三四五六七八九十]{1,4}(?:栋|幢|座|单元|号楼)\s?){1,3}(?:[0-9]{1,5}(?:室|号|-[0-9]{1,4})?)?/gu,
  },
];

function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Marks in the order of the text; of two that overlap the one that begins first, or is longer, stays. */
export function marksIn(text: string, listed: readonly ListedWord[]): Mark[] {
  const found: Mark[] = patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  for (const { kind, word, instead } of listed) {
    // A name's right form may hold the wrong one: 生态环境局 in 重庆市江北区生态环境局.
    const right = instead?.includes(word) ? [...occurrences(text, instead)] : [];
    for (const from of occurrences(text, word)) {
      const inside = right.some((at) => at <= from && from < at + (instead?.length ?? 0));
      if (!inside)
        found.push({
          kind,
          from,
          to: from + word.length,
          ...(instead !== undefined && { instead }),
        });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((mark, index) => !found.slice(0, index).some(({ to }) => to > mark.from));
}
