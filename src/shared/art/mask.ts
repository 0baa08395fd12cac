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
