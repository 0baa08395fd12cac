import { refuseMedia } from './refuse';

/** H.264: slices and the parameter sets they need. SEI, fillers and what nobody specified may say anything. */
const shown = new Set([1, 2, 3, 4, 5, 7, 8]);
/** Units one frame may be cut into. */
const mostUnits = 300;

const profilesWithDepth = new Set([100, 110, 122, 144]);

/** A reader that stops where the bytes do. @throws Refusal */
function take(bytes: Buffer, at: number, length: number): Buffer {
  if (length < 1 || at + length > bytes.length) throw refuseMedia('not_a_video');
  return bytes.subarray(at, at + length);
}

export interface AvcRecord {
  description: Buffer;
  /** Bytes of the length before each unit of a frame. */
  lengthSize: number;
}

/** The record of an H.264 track, of its parameter sets alone: what stands behind them stays behind. @throws Refusal */
export function avcRecord(came: Buffer): AvcRecord {
  const head = take(came, 0, 6);
  const parts: Buffer[] = [Buffer.from(head.subarray(0, 5))];
  let at = 5;
  for (const [mask, type] of [
    [0x1f, 7],
    [0xff, 8],
  ] as const) {
    const count = take(came, at, 1);
    at += 1;
    parts.push(count);
    for (let n = count[0]! & mask; n > 0; n--) {
      const length = take(came, at, 2);
      const set = take(came, at + 2, length.readUInt16BE(0));
      if ((set[0]! & 0x1f) !== type) throw refuseMedia('not_a_video');
      parts.push(length, set);
      at += 2 + set.length;
    }
  }
  // Chroma and depth, each with the bits that are always set; no extension behind.
  if (profilesWithDepth.has(head[1]!) && at + 4 <= came.length) {
    const [chroma, luma, depth] = came.subarray(at, at + 3);
    parts.push(Buffer.of(0xfc | (chroma! & 3), 0xf8 | (luma! & 7), 0xf8 | (depth! & 7), 0));
  }
  return { description: Buffer.concat(parts), lengthSize: (head[4]! & 3) + 1 };
}

/** A frame without the units that show nothing; undefined when nothing is left of it. @throws Refusal */
export function shownUnits(frame: Buffer, lengthSize: number): Buffer | undefined {
  const kept: Buffer[] = [];
  let count = 0;
  for (let at = 0; at < frame.length;) {
    if (++count > mostUnits) throw refuseMedia('odd_video');
    const begin = at + lengthSize;
    const end = begin < frame.length ? begin + frame.readUIntBE(at, lengthSize) : begin;
    if (end <= begin || end > frame.length) throw refuseMedia('not_a_video');
    if (shown.has(frame[begin]! & 0x1f)) kept.push(frame.subarray(at, end));
    at = end;
  }
  if (kept.length === count) return frame;
  return kept.length > 0 ? Buffer.concat(kept) : undefined;
}

/**
 * What an AAC track says of its sound: of what is behind the longest such thing, with its extensions, nothing is
 * kept. Channels in an order of the file's own come with a comment, and are refused. @throws Refusal
 */
export function aacRecord(came: Buffer): Buffer {
  const [first, second] = take(came, 0, 2);
  const ownRate = (((first! & 7) << 1) | (second! >> 7)) === 15;
  if (!ownRate && ((second! >> 3) & 15) === 0) throw refuseMedia('not_h264');
  return came.subarray(0, 8);
}
