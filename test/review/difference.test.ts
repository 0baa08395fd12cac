import fc from 'fast-check';
import { differenceOf, textDifference, wordsOf, type Piece } from '@cloud/review/difference';

const side = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a difference holds both texts whole', () => {
  const word = fc.constantFrom('白鹭', '河湾', '的', '，', '\n', 'II 类', '👍', '23 只');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textDifference(before, after);
      expect(side(pieces, 'added')).toBe(before);
      expect(side(pieces, 'removed')).toBe(after);
      if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('words change, not characters and not the paragraph', () => {
  expect(textDifference('去年开春，有上百只。', '去年开春，有二十只。')).toEqual([
    { kind: 'same', text: '去年开春，有' },
    { kind: 'removed', text: '上百' },
    { kind: 'added', text: '二十' },
    { kind: 'same', text: '只。' },
  ]);
});

test('without a dictionary each character is a word', () => {
  expect(wordsOf('白鹭 AB12，', null)).toEqual(['白', '鹭', ' ', 'AB12，']);
});

test('two long texts with nothing in common count as written anew: no search without end', () => {
  const long = (from: number) =>
    Array.from({ length: 8000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919 + from) % 20000)),
    ).join('');
  expect(textDifference(long(0), long(10000))).toEqual([
    { kind: 'removed', text: long(0) },
    { kind: 'added', text: long(10000) },
  ]);
});

test('pictures are added, taken out, moved, and said otherwise', () => {
  const text = { title: '一', body: '', fields: {} };
  const before = ['a', 'b', 'c', 'd'].map((id) => ({ id, caption: id }));
  const after = [
    { id: 'c', caption: 'c' },
    { id: 'a', caption: 'a' },
    { id: 'b', caption: '新的' },
    { id: 'e', caption: '' },
  ];
  const { pictures, places } = differenceOf({ ...text, media: before }, { ...text, media: after });
  expect(Object.fromEntries(pictures.map(({ id, change }) => [id, change]))).toEqual({
    ...{ a: 'same', b: 'caption', c: 'moved', d: 'removed', e: 'added' },
  });
  expect(places).toBe(4);
});

test('a picture with a part blacked out stands in the place of the one it was made from', () => {
  const text = (ids: string[]) => ({
    ...{ title: '一', body: '', fields: {} },
    media: ids.map((id) => ({ id, caption: '江边' })),
  });
  const changed = (before: string[], after: string[]) =>
    differenceOf(text(before), text(after), new Map([['b', 'a']])).pictures;
  expect(changed(['a'], ['b'])).toEqual([
    { id: 'b', caption: '江边', change: 'covered', coveredFrom: 'a' },
  ]);
  expect(changed(['a'], ['a', 'b']).map(({ change }) => change)).toEqual(['same', 'added']);
});
