import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function measure(...names: string[]) {
  const env = { DIST: folder };
  const { status, stderr } = spawnSync(process.execPath, ['config/sizes.mjs', ...names], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

function built(main: number, part: number): void {
  mkdirSync(join(folder, 'weapp/part'), { recursive: true });
  const app = JSON.stringify({ subPackages: [{ root: 'part/' }] });
  writeFileSync(join(folder, 'weapp/app.json'), app);
  writeFileSync(join(folder, 'weapp/app.js'), 'x'.repeat(main - app.length));
  writeFileSync(join(folder, 'weapp/part/page.js'), 'x'.repeat(part));
}

test('what is not built is said with the command that builds it', () => {
  expect(measure()).toEqual({
    status: 1,
    stderr: [
      '小程序还没有构建，先运行 npm run build:weapp。',
      '云函数还没有构建，先运行 npm run build:functions。',
      '网页版还没有构建，先运行 npm run build:h5。\n',
    ].join('\n'),
  });
});

test('a mini-program over its limits fails, one within them passes', () => {
  built(900_000, 300_000);
  expect(measure('weapp')).toEqual({ status: 0, stderr: '' });
  built(900_001, 300_000);
  expect(measure('weapp')).toEqual({ status: 1, stderr: '超过上限：小程序主包。\n' });
  built(900_000, 300_001);
  expect(measure('weapp')).toEqual({ status: 1, stderr: '超过上限：小程序分包 part。\n' });
});

test('building the mini-program measures it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['build:weapp']).toMatch(/&& node config\/sizes\.mjs weapp$/);
});
