import type { Sharp, SharpOptions } from 'sharp';
import { refuseTwoInOne } from './behind';
import { refuseMedia } from './refuse';
import { largeSide, mostPixels, pixelsOf, thumbSide, type Area } from './rules';
import { pictureFormat } from './sniff';

/** A picture made anew from the pixels of what came: nothing else of the file is left in it. */
export interface Made {
  large: Buffer;
  thumb: Buffer;
  width: number;
  height: number;
  /** `#rrggbb` */
  colour: string;
}

/** Seconds one step may take; a picture that needs longer is none. */
const timeout = { seconds: 20 };

/** The decoder starts with the first picture, not with the process. */
async function decoder() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp;
}

const options: SharpOptions = { failOn: 'error', limitInputPixels: mostPixels, pages: 1 };

const hex = (bytes: Buffer) => `#${bytes.subarray(0, 3).toString('hex')}`;

/** Whatever the decoder says against a file, it is a file that we do not take. */
const asRefusal = (error: unknown) =>
  refuseMedia(/exceeds pixel limit/i.test(String(error)) ? 'too_many_pixels' : 'broken');

const blackOut = (areas: readonly Area[], width: number, height: number) =>
  areas.flatMap((area) => {
    const part = pixelsOf(area, width, height);
    if (!part) return [];
    const { left, top, ...size } = part;
    const create = { ...size, channels: 3 as const, background: '#16302e' };
    return [{ input: { create }, left, top }];
  });

async function render(upright: Sharp, areas: readonly Area[]): Promise<Made> {
  const sharp = await decoder();
  const first = await upright
    .resize(largeSide, largeSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout(timeout)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = first.info;
  const raw = { raw: { width, height, channels } };
  const pixels = await sharp(first.data, raw)
    .composite(blackOut(areas, width, height))
    .removeAlpha()
    .raw()
    .toBuffer();
  const large = await sharp(pixels, raw).jpeg({ quality: 82, progressive: true }).toBuffer();
  const small = sharp(pixels, raw).resize(thumbSide, thumbSide, {
    fit: 'inside',
    withoutEnlargement: true,
  });
  const thumb = await small.jpeg({ quality: 76 }).toBuffer();
  const colour = hex(await sharp(pixels, raw).resize(1, 1, { fit: 'fill' }).raw().toBuffer());
  return { large, thumb, width, height, colour };
}

/**
 * Makes a picture's renditions: upright, sRGB, JPEG, without what the camera wrote of where and when.
 * `areas` are black in every pixel of them. @throws Refusal when it is no picture that we take
 */
export async function makePicture(bytes: Buffer, areas: readonly Area[] = []): Promise<Made> {
  const format = pictureFormat(bytes);
  const sharp = await decoder();
  try {
    const found = await sharp(bytes, { ...options, pages: -1 }).metadata();
    if (found.format !== format) throw refuseMedia('not_a_picture');
    if ((found.pages ?? 1) > 1) throw refuseMedia('animated');
    if (found.width * found.height > mostPixels) throw refuseMedia('too_many_pixels');
    refuseTwoInOne(bytes, format);
    return await render(sharp(bytes, options).autoOrient(), areas);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw asRefusal(error);
  }
}
