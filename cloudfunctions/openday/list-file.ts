import type { CellValue } from 'read-excel-file/universal';
import { Refusal } from '../_shared/errors';
import { adultAge, visitorProblems, type Visitor } from './rules';
import { plainDigits } from '../_shared/rules/phone';
import { groupSize } from './rules/group';

/** Bytes of a file with names, and what it may unfold to. */
export const fileLimit = 40_000;
const unfoldedLimit = 2_000_000;
/** Rows that are looked at: a group with a heading and blank lines between. */
const rowLimit = 200;

type Cell = CellValue | null;

/** A row of the file as a spreadsheet program numbers it, and what is wrong with it in words. */
export interface ListedRow extends Visitor {
  row: number;
  problem: string | null;
}

const refuse = (sentence: string, reason: string) => new Refusal('refused', sentence, { reason });
const broken = () =>
  refuse('这个文件打不开。在 Excel 里另存为 .xlsx 或者 .csv，再传一次。', 'file_broken');

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((one, at) => bytes[at] === one);

/** Excel in Chinese writes CSV in GBK; others write UTF-8, with a mark or without. */
function textOf(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

async function csvRows(bytes: Uint8Array): Promise<Cell[][]> {
  const { parse } = await import('csv-parse/sync');
  return parse(textOf(bytes), {
    bom: true,
    delimiter: [',', '\t', ';', '，'],
    relax_column_count: true,
    relax_quotes: true,
    to: rowLimit + 1,
  });
}

/**
 * Whether a sheet names a cell beyond column Z or row 1000, or in a way no spreadsheet program writes: the
 * reader lays out every cell up to the farthest that is named, and one far away is a grid of millions.
 */
function reachesFar(xml: string): boolean {
  if (!xml.includes('sheetData')) return false;
  for (const [, , address = ''] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
    const row = /^[A-Z]?(\d{1,4})$/.exec(address)?.[1];
    if (row === undefined || Number(row) > 1000) return true;
  }
  return false;
}

/**
 * The first sheet. What the file says it unfolds to is added up before anything is, and how far its cells
 * reach before they are laid out; formulas are not run.
 */
async function xlsxRows(bytes: Uint8Array): Promise<Cell[][]> {
  const [{ strFromU8, unzipSync }, { readSheet }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  let unfolded = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unfolded += originalSize;
      return unfolded <= unfoldedLimit && name.endsWith('.xml');
    },
  });
  const far = Object.values(parts).some((part) => reachesFar(strFromU8(part)));
  if (unfolded > unfoldedLimit || far)
    throw refuse('这张表太大了，只留姓名和年龄两列，再传一次。', 'file_large');
  return readSheet(new Uint8Array(bytes).buffer);
}

function rowsOf(bytes: Uint8Array): Promise<Cell[][]> {
  if (starts(bytes, 0xd0, 0xcf))
    throw refuse('这是老格式的 .xls，在 Excel 里另存为 .xlsx，再传一次。', 'file_old');
  return starts(bytes, 0x50, 0x4b) ? xlsxRows(bytes) : csvRows(bytes);
}

const wordsOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).trim();

interface Columns {
  first: number;
  name: number;
  age: number;
}

/** Where names and ages stand: under a heading, or after a running number, or at the left. */
function columnsOf(found: readonly Cell[][]): Columns {
  for (const [at, row] of found.slice(0, 10).entries()) {
    const words = row.map(wordsOf);
    // A title above the table may say 姓名 too, at length.
    const name = words.findIndex((each) => each.length <= 8 && /姓名|名字/.test(each));
    if (name < 0) continue;
    const age = words.findIndex((each) => /年龄|岁/.test(each));
    return { first: at + 1, name, age: age < 0 ? name + 1 : age };
  }
  const counted = found.every((row) => /^\d*$/.test(wordsOf(row[0])));
  return counted ? { first: 0, name: 1, age: 2 } : { first: 0, name: 0, age: 1 };
}

/** Years as written; null for an adult, whose age is not kept; NaN for what is no number. */
function ageOf(cell: Cell | undefined): number | null {
  if (cell instanceof Date) return Number.NaN;
  const words = plainDigits(wordsOf(cell)).replace(/[\s周岁]/g, '');
  if (words === '' || /^(大人|成人|成年)$/.test(words)) return null;
  const age = /^\d{1,3}$/.test(words) ? Number(words) : Number.NaN;
  return age >= adultAge ? null : age;
}

/** The names of a group from a spreadsheet. @throws Refusal where the whole file cannot be used */
export async function readList(bytes: Uint8Array): Promise<ListedRow[]> {
  if (bytes.length > fileLimit)
    throw refuse('文件太大了，超过 40 KB。只留姓名和年龄两列，再传一次。', 'file_large');
  const found = await rowsOf(bytes).catch((error: unknown) => {
    throw error instanceof Refusal ? error : broken();
  });
  if (found.length > rowLimit)
    throw refuse(`表里超过 ${rowLimit} 行了，只留名单，再传一次。`, 'file_long');
  const { first, name, age } = columnsOf(found);
  const listed = found.flatMap((row, at) => {
    const one = { name: wordsOf(row[name]), age: ageOf(row[age]) };
    const blank = one.name === '' && one.age === null;
    if (at < first || blank) return [];
    const years = Number.isNaN(one.age) ? '年龄写成数字，比如 12；大人空着。' : undefined;
    const checked = { visitors: [{ ...one, age: null }], guardianConsent: true };
    const [wrong] = visitorProblems(checked, null);
    const problem = wrong?.sentence ?? years ?? null;
    // What stands for the age goes along with a mark that no name has: nobody passes for an adult.
    const unread = years !== undefined && `${one.name} ？${wordsOf(row[age])}`;
    return [{ row: at + 1, name: unread || one.name, age: unread ? null : one.age, problem }];
  });
  if (listed.length === 0)
    throw refuse('表里没有看到名字。第一列写姓名，第二列写未成年人的年龄。', 'file_empty');
  if (listed.length > groupSize.most)
    throw refuse(
      `表里有 ${listed.length} 个人，一个团最多 ${groupSize.most} 个人，分两个团来。`,
      'file_long',
    );
  return listed;
}
