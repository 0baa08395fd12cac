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

test.each([
  ['phone', '+8613800138000'],
  ['phone', '86 138 0013 8000'],
  ['phone', '138.0013.8000'],
  ['phone', '138  0013  8000'],
  ['phone', '１３８００１３８０００'],
  ['phone', '（023）67850001'],
  ['phone', '(023) 6785 0001'],
  ['idNumber', '510105900307777'],
  ['idNumber', '510105 19900307 777x'],
  ['plate', '渝a12345'],
  ['plate', '渝A-12345'],
  ['plate', '渝 A12345'],
  ['plate', '渝Ａ１２３４５'],
  ['plate', '渝A1234学'],
  ['plate', '粤Z1234港'],
  ['plate', 'WJ渝1234X'],
  ['address', '玉带山村3组12号'],
  ['address', '金科花园5-2-301'],
  ['address', '建新北路76号附3号'],
  ['address', '建新北路七十六号'],
  ['address', '五里店渝江村１２号'],
  ['address', '7号楼1201'],
])('a %s is marked whole: %s', (kind, private_) => {
  expect(found(`，${private_}，`)).toEqual([[kind, private_]]);
});

test.each(['电话67851234', '座机：6785-1234', '打 67851234 找他'])('%s is a telephone', (text) => {
  expect(found(text)).toEqual([['phone', /[\d-]+/.exec(text)![0]]]);
});

test('dates, years, hotlines, counts and numbers of orders are not marked', () => {
  for (const text of [
    '2025年3月12日、2026年11月、11月3号',
    '1949-2019，12345 和 12369，400-800-1234',
    '工号67851234，打卡 20261101，订单 202611030012345',
    '一座2019年修的桥，3座水闸，十栋楼，两幢',
    '每天走12里路，捡了 13.5、14.2、15.8 公斤',
    '江北城1949-2019，云Server，川A级',
  ])
    expect([text, found(text)]).toEqual([text, []]);
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
