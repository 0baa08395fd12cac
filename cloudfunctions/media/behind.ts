import { refuseMedia } from './refuse';

/** Where a JPEG's first picture ends; phones write more pictures, a film or their own notes behind it. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return bytes.length;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) at += 1;
    // Between scans there is no length: picture data go on to the next marker that is one.
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at = nextMarker(bytes, at + 2);
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = nextMarker(bytes, at);
    }
  }
  return at + 2 <= bytes.length && bytes.readUInt16BE(at) === 0xffd9 ? at + 2 : bytes.length;
}

function nextMarker(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(0xff, from);
  return at < 0 ? bytes.length : at;
}

/** A PNG is made of parts: a length, a name of four letters, what it holds, a checksum. */
function endOfPng(bytes: Buffer): number {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end;
    at = end;
  }
  return bytes.length;
}

const ends = {
  jpeg: endOfJpeg,
  png: endOfPng,
  webp: (bytes: Buffer) => 8 + bytes.readUInt32LE(4),
};

const page = /<(!doctype|html|head|body|script|iframe|svg|img|\?php|%@)/i;
const program = /^[\0\s]*(PK\x03\x04|%PDF-|#!|MZ|\x7fELF|Rar!|7z\xbc\xaf|\xca\xfe\xba\xbe|GIF8)/;

/** An archive is read from its end: its last record says how long the comment behind it is. */
function endsAsArchive(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return (
    at >= 0 && at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length
  );
}

/**
 * Refuses a picture that is a page, an archive, a document or a program as well. What else stands behind a picture
 * is taken: phones put a film there, a depth map, a brighter picture, and none of it is in what is made of the
 * pixels. @throws Refusal
 */
export function refuseTwoInOne(bytes: Buffer, format: keyof typeof ends): void {
  const behind = bytes.subarray(ends[format](bytes)).subarray(0, 65_536).toString('latin1');
  const head = bytes.subarray(0, 1024);
  if (page.test(behind) || program.test(behind) || endsAsArchive(bytes) || head.includes('%PDF-'))
    throw refuseMedia('two_in_one');
}
