import fc from 'fast-check';
import {
  freshness,
  signingRefusal,
  stages,
  stagesWithoutPeople,
  type Stage,
} from '@cloud/review/rules';

const free = { signedBefore: false, wrote: false, recused: false, heldByOther: false };

test('signing goes stage by stage', () => {
  expect(signingRefusal({ ...free, stage: 'first', turn: 'first' })).toBeUndefined();
  expect(signingRefusal({ ...free, stage: 'final', turn: 'second' })).toBe('not_yet');
  expect(signingRefusal({ ...free, stage: 'first', turn: 'second' })).toBe('past');
});

test('nobody signs what they wrote, signed already, stepped back from, or somebody else holds', () => {
  const turn = { stage: 'second', turn: 'second' } as const;
  expect(signingRefusal({ ...free, ...turn, wrote: true })).toBe('wrote');
  expect(signingRefusal({ ...free, ...turn, signedBefore: true })).toBe('signed_before');
  expect(signingRefusal({ ...free, ...turn, recused: true })).toBe('recused');
  expect(signingRefusal({ ...free, ...turn, heldByOther: true })).toBe('held');
});

test('three people are found whenever any three different ones would do', () => {
  const people = ['a', 'b', 'c', 'd'];
  const some = fc.subarray(people);
  fc.assert(
    fc.property(fc.record({ first: some, second: some, final: some }), some, (who, wrote) => {
      const excluded = new Set(wrote);
      const possible = who.first.some((a) =>
        who.second.some((b) =>
          who.final.some(
            (c) => new Set([a, b, c]).size === 3 && ![a, b, c].some((each) => excluded.has(each)),
          ),
        ),
      );
      const missing: Stage[] = stagesWithoutPeople(who, excluded);
      expect(missing.length === 0).toBe(possible);
      expect(missing.every((stage) => stages.includes(stage))).toBe(true);
    }),
  );
});

test.each([
  [0, 0, 'fresh'],
  [0, 2, 'fresh'],
  [1, 1, 'yellow'],
  [3, 7, 'orange'],
  [9, 14, 'red'],
] as const)('%i working days and %i days without anything new: %s', (working, days, colour) => {
  expect(freshness(working, days)).toBe(colour);
});
