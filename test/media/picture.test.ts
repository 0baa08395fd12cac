import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { aacRecord } from '@cloud/media/frames';
import { makePicture } from '@cloud/media/picture';
import { mediaSentences, pixelsOf } from '@cloud/media/rules';
import { makeVideo } from '@cloud/media/video';
import { bomb, manyFrames, moving, noise, photo, place, video } from '../support/files';

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: { detail?: { reason?: string }; message: string }) =>
      error.detail?.reason ?? error.message,
  );

test('a photograph is made anew: upright, small, without where and with what it was taken', async () => {
  const came = await photo(3000, 2000);
  expect((await sharp(came).metadata()).exif).toBeDefined();
  const made = await makePicture(came);
  expect(made).toMatchObject({ width: 1067, height: 1600 });
  for (const file of [made.large, made.thumb]) {
    const found = await sharp(file).metadata();
    expect(found).toMatchObject({ format: 'jpeg', space: 'srgb' });
    for (const kept of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
      expect(found[kept]).toBeUndefined();
    expect(file.includes('SecretCam')).toBe(false);
    expect(file.includes('Exif')).toBe(false);
  }
  expect((await sharp(made.thumb).metadata()).height).toBe(480);
  expect(made.colour).toMatch(/^#2[0-9a-f]6[0-9a-f]6[0-9a-f]$/);
  // The red corner was at the upper left of the sensor, which is the upper right of the picture.
  const corner = { left: 1055, top: 2, width: 8, height: 8 };
  const { channels } = await sharp(await sharp(made.large).extract(corner).toBuffer()).stats();
  expect(channels[0]!.mean).toBeGreaterThan(130);
});

test('a small picture is not blown up, a transparent one gets a white ground', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const create = { width: 50, height: 30, channels: 4 as const, background: clear };
  const made = await makePicture(await sharp({ create }).png().toBuffer());
  expect(made).toMatchObject({ width: 50, height: 30, colour: '#ffffff' });
});

test('what is under a blacked-out area is in no pixel any more', async () => {
  const made = await makePicture(await noise(), [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }]);
  const inside = { left: 158, top: 108, width: 280, height: 180 };
  const covered = await sharp(await sharp(made.large).extract(inside).png().toBuffer()).stats();
  for (const { stdev } of covered.channels) expect(stdev).toBeLessThan(2);
  const whole = await sharp(made.large).stats();
  expect(whole.channels[0]!.stdev).toBeGreaterThan(20);
});

test('areas grow to whole pixels and end at the sides of the picture', () => {
  expect(pixelsOf({ x: 0.101, y: 0, width: 0.1, height: 2 }, 100, 50)).toEqual({
    left: 10,
    top: 0,
    width: 11,
    height: 50,
  });
  expect(pixelsOf({ x: 1, y: 0, width: 0.5, height: 1 }, 100, 50)).toBeUndefined();
  expect(pixelsOf({ x: 0.5, y: 0.5, width: 0, height: 0 }, 100, 50)).toBeUndefined();
});

const script = '<script>alert(1)</script>';
const hostile: [string, () => Promise<Buffer> | Buffer, keyof typeof mediaSentences][] = [
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['a page', () => Buffer.from(`<!DOCTYPE html>${script}`), 'not_a_picture'],
  ['a drawing with a script', () => Buffer.from(`<svg xmlns="x">${script}</svg>`), 'svg'],
  ['a drawing behind a mark', () => Buffer.from(`\ufeff <?xml version="1.0"?><svg/>`), 'svg'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'not_a_picture'],
  ['an archive', () => Buffer.from('PK\x03\x04'), 'not_a_picture'],
  ['a GIF', () => Buffer.from('GIF89a'), 'animated'],
  ['a moving WebP', moving, 'animated'],
  ['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'heic'],
  ['a bomb', bomb, 'too_many_pixels'],
  ['half a JPEG', async () => (await noise()).subarray(0, 20_000), 'broken'],
  ['a JPEG in its first bytes only', () => Buffer.from('\xff\xd8\xff\xe0junk', 'latin1'), 'broken'],
  [
    'a PNG in its first bytes only',
    () => Buffer.from(`\x89PNG\r\n\x1a\n${script}`, 'latin1'),
    'broken',
  ],
];

test.each(hostile)('%s is refused in words', async (_, make, reason) => {
  expect(await reasonOf(makePicture(await make()))).toBe(reason);
  expect(mediaSentences[reason]).toMatch(/。$/);
});

const formats = {
  JPEG: noise,
  'progressive JPEG': async () =>
    sharp(await noise())
      .jpeg({ progressive: true })
      .toBuffer(),
  PNG: async () =>
    sharp(await noise())
      .png()
      .toBuffer(),
  WebP: async () =>
    sharp(await noise())
      .webp()
      .toBuffer(),
};
const archive = `PK\x05\x06${'\0'.repeat(18)}`;

test.each(Object.entries(formats))(
  'a %s that is something else as well is refused',
  async (_, make) => {
    const picture = await make();
    for (const other of [
      `\n<html>${script}`,
      `junk${script}`,
      'PK\x03\x04',
      `junk${archive}`,
      '%PDF-1.7',
    ])
      expect([
        other,
        await reasonOf(makePicture(Buffer.concat([picture, Buffer.from(other, 'latin1')]))),
      ]).toEqual([other, 'two_in_one']);
  },
);

test('a PNG ends with its last part, not where the name of that part turns up', async () => {
  const png = await sharp(await noise())
    .png()
    .toBuffer();
  const text = Buffer.from(`tEXta\0IEND${'x'.repeat(70_000)}`);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(text.length - 4);
  sum.writeUInt32BE(crc32(text));
  const said = Buffer.concat([png.subarray(0, 33), length, text, sum, png.subarray(33)]);
  expect(await reasonOf(makePicture(said))).toBe('taken');
  const hidden = Buffer.concat([said, Buffer.from(script)]);
  expect(await reasonOf(makePicture(hidden))).toBe('two_in_one');
});

test('a film or a second picture that phones put behind a photograph does not matter', async () => {
  for (const other of [await video(), await photo()]) {
    const both = Buffer.concat([await photo(), other, Buffer.from('SEFT')]);
    const { large, thumb } = await makePicture(both);
    for (const file of [large, thumb])
      expect(['ftyp', 'SEFT', 'Secret'].filter((word) => file.includes(word))).toEqual([]);
  }
});

test('a video is written anew around its frames, without where, when and by whom', async () => {
  const came = await video();
  for (const secret of [
    place,
    'SecretTitle',
    'SecretUuid',
    'SecretTrack',
    'SecretRecord',
    '\xa9xyz',
  ])
    expect(came.includes(Buffer.from(secret, 'latin1'))).toBe(true);
  // The file says when it was written.
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T02:00:00Z'));
  const made = await makeVideo(came);
  expect(made).toMatchObject({ width: 1080, height: 1920, durationMs: 1000 });
  for (const secret of [place, 'Secret', '\xa9xyz', 'udta', 'meta', 'loci', 'uuid'])
    expect(made.video.includes(Buffer.from(secret, 'latin1'))).toBe(false);
  expect(made.video.includes('moov')).toBe(true);
  // Made anew once more it is the same: nothing that belongs to the frames was lost.
  expect((await makeVideo(made.video)).video).toEqual(made.video);
});

test.each([
  ['two million frames in two megabytes', () => manyFrames(2_000_000)],
  ['frames of more bytes than the file has', () => manyFrames(100, 2 ** 31)],
])('%s are refused before a parser counts them', async (_, make) => {
  expect(await reasonOf(makeVideo(await make()))).toBe('odd_video');
});

test('what a sound says of itself ends where sound is described', () => {
  const plain = Buffer.from('1210', 'hex');
  expect(aacRecord(plain)).toEqual(plain);
  expect(aacRecord(Buffer.concat([plain, Buffer.from('+29.5630+106.5516/')])).length).toBe(8);
  // Channels in an order of its own: their list ends with a comment.
  expect(() => aacRecord(Buffer.from('1200', 'hex'))).toThrow(mediaSentences.not_h264);
});

test('others are answered while a long video is copied', async () => {
  const long = await video(1000);
  let turns = 0;
  let done = false;
  const turn = () => {
    turns += 1;
    if (!done) setImmediate(turn);
  };
  await makeVideo(await video());
  setImmediate(turn);
  await makeVideo(long).finally(() => (done = true));
  expect(turns).toBeGreaterThanOrEqual(20);
});

test.each([
  ['a page', () => Buffer.from(script), 'not_a_video'],
  ['a QuickTime film', () => Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  '), 'not_mp4'],
  [
    'an MP4 in its first bytes only',
    () => Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom'),
    'not_a_video',
  ],
  ['a picture', noise, 'not_a_video'],
  ['half a video', async () => (await video()).subarray(0, 400), 'not_a_video'],
] as const)('%s is no video', async (_, make, reason) => {
  expect(await reasonOf(makeVideo(await make()))).toBe(reason);
});
