/**
 * What a machine can point at before people read. It marks, people decide. For the server alone: iPhones before
 * iOS 16.4 refuse a whole script for one look behind.
 */

import type { ListedWord, Mark, MarkKind } from './mark';

/** Full width as half width, each sign in its own place, so that a mark in one is a mark in the other. */
const plain = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (sign) => {
    const same = sign.normalize('NFKC');
    return same.length === 1 ? same : sign;
  });

/** Digits are set apart by blanks or dashes, to be read or to be overlooked. */
const gap = '[ \\-–—·]{0,2}';
const digits = (count: string) => `(?:\\d${gap})${count}`;
const apart = (body: string, flags = 'gu') => new RegExp(`(?<!\\d)${body}(?!\\d)`, flags);

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const dot = '[·•・. \\-]{0,2}';
const number = '[0-9零〇一二两三四五六七八九十百]{1,6}';
const building = `(?:${number}\\s?(?:栋|幢|号楼|单元)|\\d{1,4}\\s?座)`;
const named = '(?:花园|家园|小区|公寓|大厦|广场|山庄|新村|[苑园城府湾郡庭居坊])';

const patterns: { kind: MarkKind; pattern: RegExp }[] = [
  { kind: 'idNumber', pattern: apart(`[1-9]${gap}${digits('{16}')}[\\dX]`, 'giu') },
  // Of the first kind, without a century: its month and day tell it from other long numbers.
  {
    kind: 'idNumber',
    pattern: apart(`[1-8]\\d{5}${gap}\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${gap}\\d{3}`),
  },
  {
    kind: 'phone',
    pattern: apart(`(?:(?:\\+|00)?86${gap})?1${gap}[3-9]${gap}${digits('{8}')}\\d`),
  },
  { kind: 'phone', pattern: apart('1[3-9]\\d\\.\\d{4}\\.\\d{4}') },
  { kind: 'phone', pattern: apart(`0${gap}${digits('{9,10}')}\\d`) },
  { kind: 'phone', pattern: apart(`\\(0\\d{2,3}\\)${gap}${digits('{6,7}')}\\d`) },
  // Eight digits alone are a number like any other; a word before them makes them a telephone. A date stays one.
  {
    kind: 'phone',
    pattern: apart(
      `(?<=(?:电话|座机|固话|手机|热线|联系|致电|拨|打)[^\\d。\\n]{0,6})(?!(?:19|20)\\d\\d[01]\\d[0-3]\\d)[2-9]\\d{3}${gap}\\d{4}`,
    ),
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      `[${provinces}使领] ?[A-Z]${dot}(?=(?:[A-Z]*\\d){2})(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4,5}[学警挂港澳领试])(?![A-Z0-9])`,
      'giu',
    ),
  },
  {
    kind: 'plate',
    pattern: new RegExp(`WJ${dot}[${provinces}]?${dot}\\d{4}[A-Z0-9](?![A-Z0-9])`, 'giu'),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `[\\p{Script=Han}0-9]{1,12}(?:路|街|巷|道|村|社|弄|胡同|坝|大厦|公寓|花园|小区|苑|园|湾|城)\\s?(?:${number}\\s?[组社队]\\s?)?${number}\\s?号(?:附\\s?${number}\\s?号)?(?:\\s?\\d{1,3}(?:[-–—]\\d{1,4}){1,2}(?!\\d))?`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `${building}\\s?(?:${number}\\s?单元\\s?)?\\d{1,5}(?:室|号|[-–—]\\d{1,4})?(?![\\d年])|${building}\\s?${number}\\s?单元`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\p{Script=Han}{1,10}${named}\\s?\\d{1,3}[-–—](?:\\d{1,3}[-–—]\\d{1,4}|\\d{3,4})(?![\\d年])`,
      'gu',
    ),
  },
];

function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Marks in the order of the text; of two that overlap the one that begins first, or is longer, stays. */
export function marksIn(text: string, listed: readonly ListedWord[]): Mark[] {
  const half = plain(text);
  const found: Mark[] = patterns.flatMap(({ kind, pattern }) =>
    [...half.matchAll(pattern)].map((match) => ({
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
