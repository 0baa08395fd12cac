import { refuseMedia } from './refuse';

/** Frames and pieces of sound a file may describe in all: ten minutes at 30 frames and 47 pieces a second. */
const mostSamples = 50_000;
/** Bytes its index may have, and boxes it may be made of. */
const mostIndex = 8_000_000;
const mostBoxes = 1000;

const odd = () => refuseMedia('odd_video');

/** Boxes of the outermost level: where what they hold begins and ends. */
function* boxesOf(bytes: Buffer): Generator<{ type: string; from: number; to: number }> {
  let at = 0;
  for (let count = 0; at + 8 <= bytes.length; count++) {
    if (count > mostBoxes) throw odd();
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const head = short === 1 ? 16 : 8;
    if (at + head > bytes.length) return;
    const size =
      short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    if (size < head) return;
    yield { type, from: at + head, to: Math.min(bytes.length, at + size) };
    at += size;
  }
}

function* tablesIn(index: Buffer, type: string): Generator<Buffer> {
  for (let at = index.indexOf(type); at >= 0; at = index.indexOf(type, at + 4))
    if (at + 16 <= index.length) yield index.subarray(at + 4);
}

/** What tables of runs add up to: a run of eight bytes may stand for four thousand million samples. */
function inRuns(table: Buffer): number {
  const entries = table.readUInt32BE(4);
  if (entries > mostSamples || 8 + entries * 8 > table.length) throw odd();
  let sum = entries;
  for (let n = 0; n < entries; n++) sum += table.readUInt32BE(8 + n * 8);
  return sum;
}

function inSizes(table: Buffer, fileSize: number): number {
  const each = table.readUInt32BE(4);
  const count = table.readUInt32BE(8);
  if (count > mostSamples || (each === 0 && 12 + count * 4 > table.length)) throw odd();
  let bytes = each * count;
  if (each === 0) for (let n = 0; n < count; n++) bytes += table.readUInt32BE(12 + n * 4);
  if (bytes > fileSize) throw odd();
  return count;
}

/** Looks for tables by name at whatever place: a parser may find them where the standard puts none. */
function checkIndex(index: Buffer, fileSize: number): void {
  if (index.length > mostIndex || index.includes('mvex') || index.includes('stz2')) throw odd();
  const count: [type: string, of: (table: Buffer) => number][] = [
    ['stsz', (table) => inSizes(table, fileSize)],
    ['stts', inRuns],
    ['ctts', inRuns],
    ...['stss', 'stsc', 'stco', 'co64', 'elst', 'stsd'].map(
      (type) => [type, (table: Buffer) => table.readUInt32BE(4)] as [string, typeof inRuns],
    ),
  ];
  for (const [type, of] of count) {
    let all = 0;
    for (const table of tablesIn(index, type))
      if ((all += 1 + of(table)) > mostSamples) throw odd();
  }
}

/**
 * Refuses a file whose index describes more than its bytes can hold, or more than anybody films: a few bytes would
 * keep the parser busy for minutes. Done before the parser sees it. Files in fragments have no index to look at;
 * no phone's camera writes them. @throws Refusal
 */
export function refuseOddTables(bytes: Buffer): void {
  for (const { type, from, to } of boxesOf(bytes)) {
    if (type === 'moof') throw odd();
    if (type === 'moov') checkIndex(bytes.subarray(from, to), bytes.length);
  }
}
