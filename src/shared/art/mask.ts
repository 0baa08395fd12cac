import { glyphs } from './glyphs';
import type { GlyphName } from './glyphs';
import { iconPaths } from './icons';
import type { IconName } from './icons';

const drawn = new Map<string, string>();

/** SVG drawings as CSS masks: the element's own colour shows through, so one drawing serves every colour. */
function asMask(key: string, draw: () => string): string {
  let mask = drawn.get(key);
  if (mask === undefined) {
    const svg = draw()
      .replace(/"/g, "'")
      .replace(/[<>#%]/g, encodeURIComponent);
    mask = `url("data:image/svg+xml,${svg}")`;
    drawn.set(key, mask);
  }
  return mask;
}

/** Strokes on the 24 grid; `key` stands for them. */
export const strokeMask = (key: string, paths: string, weight: number): string =>
  asMask(
    `${key}/${weight}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="${weight}">${paths}</svg>`,
  );

export const iconMask = (name: IconName, weight: number): string =>
  strokeMask(name, iconPaths[name], weight);

/** A gauge in the river, on a 24 grid: the better, the higher the water. */
export function ratingMask(level: number): string {
  const frame = '<path d="M4.5 2v20M19.5 2v20M2.5 22h19"/>';
  const water = Array.from(
    { length: level },
    (_, index) => `<path d="M6.5 ${19.5 - index * 3.7}q1.4-1.6 2.75 0t2.75 0 2.75 0 2.75 0"/>`,
  );
  return asMask(
    `rating/${level}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.7">${frame}${water.join('')}</svg>`,
  );
}

export function glyphMask(name: GlyphName): string {
  return asMask(name, () => {
    const glyph: { shape: string; cut?: string } = glyphs[name];
    const cut = glyph.cut
      ? `<mask id="m"><path fill="#fff" d="M0 0h14v14H0Z"/><g stroke="#000" stroke-width="1.7" fill="none">${glyph.cut}</g></mask>`
      : '';
    const shape = glyph.cut ? `<g mask="url(#m)">${glyph.shape}</g>` : glyph.shape;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14">${cut}${shape}</svg>`;
  });
}
