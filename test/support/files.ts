import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import sharp from 'sharp';

/** Files as people and their enemies send them, made on the spot. */

/** A photograph taken sideways at a known place. */
export const photo = (width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f69' } })
    .composite([
      {
        input: { create: { width: 40, height: 40, channels: 3, background: '#a32e1b' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({
      IFD0: { Make: 'SecretCam', Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 33/1 47/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG of a few kilobytes that unfolds to a hundred million pixels. */
export const bomb = () =>
  sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();

export const noise = () =>
  sharp({
    create: {
      width: 600,
      height: 400,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();

/** Two frames of a moving picture. */
export async function moving(): Promise<Buffer> {
  const [width, height] = [20, 20];
  const frame = (background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = [await frame('#a32e1b'), await frame('#2a6f69')];
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

const sps = Buffer.from('67640028acd940780227e5c044000003000400000300f03c60c658', 'hex');
const pps = Buffer.from('68ebe3cb22c0', 'hex');
const description = Buffer.concat([
  Buffer.of(1, 0x64, 0, 0x28, 0xff, 0xe1, 0, sps.length),
  sps,
  Buffer.of(1, 0, pps.length),
  pps,
  Buffer.of(0xfd, 0xf8, 0xf8, 0),
  Buffer.from('SecretRecord'),
]);

/** Where the video was taken, as iPhones and Android phones write it. */
export const place = '+29.5630+106.5516/';

/** A unit of a frame behind its length. */
const unit = (...bytes: Buffer[]) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.concat(bytes).length);
  return Buffer.concat([length, ...bytes]);
};

/** What a camera writes into the frames themselves. */
const sei = unit(Buffer.of(6, 5, 16 + place.length), Buffer.alloc(16, 1), Buffer.from(place));

/** Video, 25 frames a second, that says where it was taken and by whom; its frames are not to be looked at. */
export async function video(frames = 25): Promise<Buffer> {
  const target = new BufferTarget();
  const source = new EncodedVideoPacketSource('avc');
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  output.addVideoTrack(source, { rotation: 90, name: 'SecretTrack' });
  output.setMetadataTags({ title: 'SecretTitle', raw: { '©xyz': place } });
  await output.start();
  for (let frame = 0; frame < frames; frame++) {
    const slice = unit(Buffer.of(frame === 0 ? 0x65 : 0x41, 0x88, 0x84, 0, frame));
    const data = Buffer.concat([sei, slice]);
    const packet = new EncodedPacket(data, frame === 0 ? 'key' : 'delta', frame / 25, 1 / 25);
    const config = { codec: 'avc1.640028', codedWidth: 1920, codedHeight: 1080, description };
    await source.add(packet, { decoderConfig: config });
  }
  await output.finalize();
  return Buffer.concat([Buffer.from(target.buffer!), box('uuid', `SecretUuid${place}`)]);
}

/** Video whose tables say that it has so many frames; the bytes of all of them are there. */
export async function manyFrames(count: number, each = 1): Promise<Buffer> {
  const file = Buffer.concat([await video(), Buffer.alloc(count)]);
  const stsz = file.indexOf('stsz');
  file.writeUInt32BE(each, stsz + 8);
  file.writeUInt32BE(count, stsz + 12);
  file.writeUInt32BE(count, file.indexOf('stts') + 12);
  return file;
}

/** A box of an MP4 file with text in it. */
const box = (type: string, text: string) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + text.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(text)]);
};
