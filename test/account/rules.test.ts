import { nicknameProblem } from '@cloud/account/rules';

test('a nickname holds nothing that cannot be seen or turns the line around', () => {
  for (const name of ['江边人', 'River 2', '🌲爱树', ''])
    expect(nicknameProblem(name)).toBeUndefined();
  for (const name of ['江\u202e边', '\u200b江', '江\u2066边', '江\u0085边', '\u3164', '江\ue000'])
    expect(nicknameProblem(name)).toMatch(/不能用的符号/);
});
