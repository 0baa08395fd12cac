import fc from 'fast-check';
import {
  criteria,
  mostPerCriterion,
  ranking,
  resultOf,
  totalOf,
  trimFrom,
  type Criterion,
  type Marks,
} from '@cloud/nomination/rules/panel';

const mark = fc.integer({ min: 0, max: mostPerCriterion });
const marks = fc.record(
  Object.fromEntries((Object.keys(criteria) as Criterion[]).map((each) => [each, mark])) as Record<
    Criterion,
    typeof mark
  >,
) as fc.Arbitrary<Marks>;

test('a mean lies between what was given, and the order of the givers changes nothing', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 9 }), (scores) => {
      const totals = scores.map(totalOf);
      const { mean } = resultOf(scores);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...totals));
      expect(mean).toBeLessThanOrEqual(Math.max(...totals));
      expect(resultOf([...scores].reverse()).mean).toBe(mean);
    }),
  );
});

test('from five on one extreme giver moves nothing beyond the others', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: trimFrom - 1, maxLength: 8 }), (scores) => {
      const nothing: Marks = { rooted: 0, deeds: 0, honest: 0, moving: 0 };
      expect(resultOf([...scores, nothing]).mean).toBeGreaterThanOrEqual(
        Math.min(...scores.map(totalOf)),
      );
    }),
  );
});

test('a ranking is in order, chooses at least the places there are, and equals together', () => {
  const entries = fc.array(fc.array(marks, { minLength: 3, maxLength: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 5 }), (given, places) => {
      const ranked = ranking(
        given.map((scores, id) => ({ id, result: resultOf(scores) })),
        places,
      );
      ranked.forEach((each, place) => {
        const next = ranked[place + 1];
        if (next) {
          expect(each.result.mean).toBeGreaterThanOrEqual(next.result.mean);
          expect(each.rank).toBeLessThanOrEqual(next.rank);
          if (next.rank === each.rank) expect(next.chosen).toBe(each.chosen);
        }
      });
      expect(ranked.filter(({ chosen }) => chosen).length).toBeGreaterThanOrEqual(
        Math.min(places, given.length),
      );
    }),
  );
});
