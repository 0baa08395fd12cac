import fc from 'fast-check';
import { marksIn } from '@cloud/review/rules/proof';

const found = (text: string, listed: Parameters<typeof marksIn>[1] = []) =>
  marksIn(text, listed).map(({ kind, from, to, instead }) => [
    kind,
    text.slice(from, to),
    ...(instead === undefined ? [] : [instead]),
  ]);

test.each([
  ['打 13800001234 找我', [['phone', '13800001234']]],
  ['打１３８－００００－１２３４找我', [['phone', '１３８－００００－１２３４']]],
  ['值班电话 023-67850001', [['phone', '023-67850001']]],
  ['号 11010119900307561X 的人', [['idNumber', '11010119900307561X']]],
  ['他开渝A12345来的', [['plate', '渝A12345']]],
  ['新能源渝AD12345', [['plate', '渝AD12345']]],
  ['家住石马河街道12号', [['address', '家住石马河街道12号']]],
  ['住 3栋2单元501室', [['address', '3栋2单元501室']]],
  ['2026年12月1日，处理 40 万吨污水', []],
  ['订单 138000012345678901234', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('words of a list are marked with what they should be, and not inside their right form', () => {
  const listed = [
    { kind: 'name' as const, word: '区环保局', instead: '区生态环境局' },
    { kind: 'name' as const, word: '生态环境局', instead: '江北区生态环境局' },
    { kind: 'typo' as const, word: '做为', instead: '作为' },
    { kind: 'sensitive' as const, word: '绝密' },
  ];
  expect(found('做为区环保局的人，绝密。', listed)).toEqual([
    ['typo', '做为', '作为'],
    ['name', '区环保局', '区生态环境局'],
    ['sensitive', '绝密'],
  ]);
  expect(found('江北区生态环境局发文', listed)).toEqual([]);
});

test('marks never overlap, lie in the text and come in order', () => {
  const word = fc.constantFrom('13800001234', '渝A12345', '绝密', '做为', '路1号', '字', '，');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join('');
      const marks = marksIn(text, [
        { kind: 'sensitive', word: '绝密' },
        { kind: 'typo', word: '密做' },
      ]);
      let last = 0;
      for (const { from, to } of marks) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        last = to;
      }
    }),
  );
});
