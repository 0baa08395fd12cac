import fc from 'fast-check';
import {
  claimHours,
  claimStands,
  freshness,
  signingRefusal,
  stages,
  stagesWithoutPeople,
  type Stage,
} from '@cloud/review/rules';

const free = {
  ...{ mine: true, signedBefore: false, wrote: false, recused: false },
  ...{ heldByOther: false, neededLater: false },
};

test('nobody signs another stage, what they wrote or signed already, stepped back from, or somebody else holds', () => {
  expect(signingRefusal(free)).toBeUndefined();
  expect(signingRefusal({ ...free, mine: false })).toBe('stage');
  expect(signingRefusal({ ...free, wrote: true })).toBe('wrote');
  expect(signingRefusal({ ...free, signedBefore: true })).toBe('signed_before');
  expect(signingRefusal({ ...free, recused: true })).toBe('recused');
  expect(signingRefusal({ ...free, heldByOther: true })).toBe('held');
  expect(signingRefusal({ ...free, neededLater: true })).toBe('later');
});

test('a claim lapses after a day', () => {
  const hour = 3_600_000;
  expect(claimStands(0, claimHours * hour - 1)).toBe(true);
  expect(claimStands(0, claimHours * hour)).toBe(false);
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
