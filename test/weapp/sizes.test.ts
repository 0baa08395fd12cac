import { spawnSync } from 'node:child_process';

test('the packages stay within their sizes', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['config/sizes.mjs'], {
    encoding: 'utf8',
  });
  expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout });
});
