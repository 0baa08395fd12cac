import { fitted, templateData } from '@cloud/_shared/wechat-fields';

test.each([
  ['thing1', '一'.repeat(20), '一'.repeat(20)],
  ['thing1', '一'.repeat(21), `${'一'.repeat(19)}…`],
  ['thing1', 'a'.repeat(21), `${'a'.repeat(19)}…`],
  ['thing1', `${'一'.repeat(18)}😀一一`, `${'一'.repeat(18)}…`],
  ['thing1', ' 一行\n又一行 ', '一行 又一行'],
  ['phrase2', '已约上', '已约上'],
  ['phrase2', '已约上（2人）了吗好', '已约上人了'],
  ['character_string3', '编号 WF-1', 'WF-1'],
  ['number4', '12.5 吨', '12.5'],
])('%s takes %s as %s', (key, text, expected) => {
  expect(fitted(key, text)).toBe(expected);
});

test('a template gets its own fields and no others, none of them empty', () => {
  const fields = { about: 'thing1', time: 'time2', state: 'phrase3', note: 'thing5' } as const;
  expect(
    templateData(
      { id: 't', fields },
      { about: '示例污水厂', time: '2026-12-02T06:00:00.000Z', place: '某路 1 号' },
    ),
  ).toEqual({
    thing1: '示例污水厂',
    time2: '2026年12月2日 14:00',
    phrase3: '请查看',
    thing5: '打开小程序看',
  });
});
