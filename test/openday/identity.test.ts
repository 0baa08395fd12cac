import fc from 'fast-check';
import {
  checkCharacter,
  idProblem,
  idProblems,
  plainId,
  withKeptIds,
  yearsOn,
} from '@cloud/openday/rules/identity';

const today = '2026-11-24';

/** Real days from 1900 on, as eight digits. */
const births = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date(`${today}T00:00:00Z`),
    noInvalidDate: true,
  })
  .map((day) => day.toISOString().slice(0, 10).replace(/-/g, ''));
const numbers = fc
  .tuple(fc.constantFrom('110101', '500105', '999999'), births, fc.integer({ min: 0, max: 999 }))
  .map(([area, birth, order]) => `${area}${birth}${String(order).padStart(3, '0')}`)
  .map((digits) => `${digits}${checkCharacter(digits)}`);

test('the published example and its check character', () => {
  // GB 11643-1999, example in its appendix.
  expect(checkCharacter('11010519491231002')).toBe('X');
  expect(checkCharacter('44052418800101001')).toBe('4');
  expect(idProblem('11010519491231002x', today)).toBeUndefined();
});

test('a right number is taken however it is typed', () =>
  fc.assert(
    fc.property(numbers, (id) => {
      expect(idProblem(id, today)).toBeUndefined();
      const spaced = ` ${id.slice(0, 6)} ${id.slice(6, 14)}-${id.slice(14)}`.toLowerCase();
      expect(plainId(spaced)).toBe(id);
      const wide = id.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
      expect(idProblem(wide, today)).toBeUndefined();
    }),
  ));

test('one wrong character and two neighbours changed round are always noticed', () =>
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, more) => {
      const other = (Number(id[place]) + more) % 10;
      expect(idProblem(id.slice(0, place) + other + id.slice(place + 1), today)).toBeDefined();
      const [a, b] = [id[place]!, id[place + 1]!];
      if (a !== b)
        expect(idProblem(id.slice(0, place) + b + a + id.slice(place + 2), today)).toBeDefined();
    }),
  ));

test('what is wrong is said in words', () => {
  const withCheck = (digits: string) => `${digits}${checkCharacter(digits)}`;
  expect(idProblem('', today)).toMatch('要填');
  expect(idProblem('1101051949123100', today)).toMatch('少了 2 位');
  expect(idProblem('110105194912310021X', today)).toMatch('只有 18 位');
  expect(idProblem('11010519491231X02', today)).toMatch('17 位数字');
  expect(idProblem(withCheck('11010520230229001'), today)).toMatch('出生日期');
  expect(idProblem(withCheck('11010520261125001'), today)).toMatch('出生日期');
  expect(idProblem(withCheck('00010519491231001'), today)).toMatch('对不上');
});

test('a birthday counts on its day, and one on 29 February on 1 March', () => {
  expect(yearsOn('2008-12-02', '2026-12-01')).toBe(17);
  expect(yearsOn('2008-12-02', '2026-12-02')).toBe(18);
  expect(yearsOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(yearsOn('2008-02-29', '2026-03-01')).toBe(18);
});

test('the birth date bears out the age that was said, and the facility’s minimum', () => {
  const id = (birth: string) => {
    const digits = `999999${birth}001`;
    return `${digits}${checkCharacter(digits)}`;
  };
  const wrong = (age: number | null, birth: string, minimumAge: number | null = null) =>
    idProblems(
      [{ name: '示例甲', age, idNumber: id(birth) }],
      { idRequired: true, minimumAge },
      { today, visit: '2026-12-02' },
    )[0]?.sentence;
  expect(wrong(null, '19900101')).toBeUndefined();
  expect(wrong(null, '20081202')).toBeUndefined();
  expect(wrong(null, '20081203')).toMatch('没满 18 岁');
  expect(wrong(15, '20110101')).toBeUndefined();
  expect(wrong(14, '20110101')).toMatch('对不上');
  expect(wrong(10, '19900101')).toMatch('对不上');
  expect(wrong(13, '20131101', 14)).toMatch('没满 14 岁');
  expect(wrong(13, '20121202', 14)).toBeUndefined();
});

test('one number stands for one person of a party; nobody is asked where it is not wanted', () => {
  const digits = '99999919900101001';
  const one = { name: '示例甲', age: null, idNumber: `${digits}${checkCharacter(digits)}` };
  const days = { today, visit: '2026-12-02' };
  const asked = { idRequired: true, minimumAge: null };
  expect(idProblems([one, { ...one, name: '示例乙' }], asked, days)).toMatchObject([
    { field: 'visitors.1.idNumber' },
  ]);
  expect(idProblems([{ name: '示例甲', age: null }], asked, days)).toHaveLength(1);
  expect(
    idProblems([{ name: '示例甲', age: null }], { ...asked, idRequired: false }, days),
  ).toEqual([]);
});

test('whoever stays as they were keeps the number; a new name or age has to give one', () => {
  const kept = (hash: string) => ({ hash, lastFour: '001X' });
  const before = [
    { name: '示例甲', age: null, idKept: kept('a') },
    { name: '示例甲', age: null, idKept: kept('b') },
    { name: '示例小乙', age: 15, idKept: kept('c') },
  ];
  const wanted = [
    { name: '示例小乙', age: 16 },
    { name: ' 示例甲 ', age: null },
    { name: '示例甲', age: null },
    { name: '示例甲', age: null },
  ];
  expect(withKeptIds(wanted, before).map(({ idKept }) => idKept?.hash)).toEqual([
    undefined,
    'a',
    'b',
    undefined,
  ]);
});
