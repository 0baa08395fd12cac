import { refuseMedia } from './refuse';

const starts = (bytes: Buffer, at: number, text: string) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

const heif = /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis)$/;

/** What a picture says it is by its first bytes: its name and its type are not asked. @throws Refusal */
export function pictureFormat(bytes: Buffer): 'jpeg' | 'png' | 'webp' {
  if (bytes.length === 0) throw refuseMedia('empty');
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'webp';
  if (starts(bytes, 4, 'ftyp') && heif.test(bytes.subarray(8, 12).toString('latin1')))
    throw refuseMedia('heic');
  if (starts(bytes, 0, 'GIF8')) throw refuseMedia('animated');
  const text = bytes.subarray(0, 1024).toString('utf8').trimStart().toLowerCase();
  throw refuseMedia(/^\ufeff?<(\?xml|!doctype svg|svg|!--)/.test(text) ? 'svg' : 'not_a_picture');
}

/** Refuses what is no MP4 by its first bytes; QuickTime and 3GP call themselves something else. */
export function refuseUnlessMp4(bytes: Buffer): void {
  if (bytes.length === 0) throw refuseMedia('empty');
  if (!starts(bytes, 4, 'ftyp')) throw refuseMedia('not_a_video');
  const brand = bytes.subarray(8, 12).toString('latin1');
  if (!/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/.test(brand)) throw refuseMedia('not_mp4');
}
