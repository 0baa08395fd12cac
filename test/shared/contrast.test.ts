import { readFileSync } from 'node:fs';
import path from 'node:path';

const source = readFileSync(path.join(__dirname, '../../src/shared/styles/tokens.scss'), 'utf8');
const elderAt = source.indexOf('.ui-root--elder');

function colours(css: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(css.matchAll(/--c-([\w-]+):\s*(#[0-9a-f]{6})/gi), ([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const standard = colours(source.slice(0, elderAt));
const editions = { standard, elder: { ...standard, ...colours(source.slice(elderAt)) } };

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Words on grounds, as the kit pairs them. */
const text: [string, string[]][] = [
  [
    'ink',
    ['paper', 'mist', 'paper-2', 'field', 'sand-wash', 'jade-wash', 'cinnabar-wash', 'bamboo-wash'],
  ],
  ['ink-2', ['paper', 'mist', 'paper-2', 'field', 'off', 'sand-wash', 'jade-wash']],
  ['pine', ['paper', 'mist', 'paper-2', 'jade-wash']],
  ['jade', ['paper']],
  ['on-pine', ['pine', 'pine-deep']],
  ['sand-ink', ['paper', 'paper-2', 'sand-wash']],
  ['cinnabar', ['paper', 'mist', 'paper-2', 'cinnabar-wash']],
  ['on-cinnabar', ['cinnabar']],
  ['bamboo', ['paper', 'bamboo-wash']],
  ['paper', ['ink', 'bamboo']],
];

/** Edges that must be seen. */
const shapes: [string, string[]][] = [
  ['edge', ['paper', 'mist', 'field']],
  ['sand', ['paper']],
];

const pairs = (table: [string, string[]][]) =>
  table.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground]));

describe.each(Object.entries(editions))('the colours of the %s edition', (_edition, colour) => {
  it.each(pairs(text))('%s is readable on %s', (front = '', ground = '') => {
    expect(contrast(colour[front] ?? '', colour[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(shapes))('%s is visible on %s', (front = '', ground = '') => {
    expect(contrast(colour[front] ?? '', colour[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
