import { lost, replyIn } from '@/shared/api/arrival';
import { failureOf } from '@/shared/api/failure';

const now = '2026-12-01T00:00:00.000Z';
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return failureOf(error).code;
  }
  return undefined;
};

test('a page that is not ours means that the system is away, not the network', () => {
  for (const page of [
    '<html>502 Bad Gateway</html>',
    '',
    null,
    undefined,
    {},
    { ok: false },
    { ok: 1, now },
  ])
    expect(codeOf(() => replyIn(page))).toBe('unavailable');
  for (const reply of [
    { ok: true, data: null, now },
    { ok: false, error: { code: 'refused', message: '不行。' }, now },
  ])
    expect(replyIn(reply)).toBe(reply);
});

test('only a connection that failed is “没连上网”', () => {
  for (const error of [
    { errMsg: 'request:fail timeout' },
    { errCode: -1, errMsg: 'cloud.callFunction:fail' },
    new Error('Failed to fetch'),
    undefined,
  ])
    expect(lost(error).message).toMatch(/^没连上网/);
  for (const errCode of [-404_011, -501_000, -504_002])
    expect(lost({ errCode })).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('过半分钟再试') as string,
    });
});
