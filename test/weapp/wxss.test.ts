/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { copyFileSync, chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, filesOf, project } from './support/built';

const platforms: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'mac/wcsc',
  linux: 'linux/wcsc',
  win32: 'windows/wcsc.exe',
};

let place = '';
let compiler = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'wcsc-'));
  const packaged = join(
    project,
    'node_modules/miniprogram-compiler/bin',
    platforms[process.platform] ?? 'linux/wcsc',
  );
  // Published without the right to be executed, and perhaps installed where it cannot be given.
  compiler = join(place, 'wcsc');
  copyFileSync(packaged, compiler);
  chmodSync(compiler, 0o755);
});
afterAll(() => rmSync(place, { recursive: true }));

function compile(folder: string) {
  const sheets = filesOf('.wxss', folder);
  const args = ['-lc', '-db', '-pc', String(sheets.length), ...sheets];
  const { status, stdout, stderr, error } = spawnSync(compiler, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (error) throw error;
  return { status, errors: `${stderr}\n${stdout}`.match(/^.*ERR:.*$/gm) ?? [] };
}

test('every style sheet is accepted', () => {
  expect(filesOf('.wxss')).toContain('app.wxss');
  expect(compile(built)).toEqual({ status: 0, errors: [] });
});

test.each([
  ['a universal selector', '* { margin: 0 }'],
  ['a nested rule', '.a { &:hover { color: red } }'],
  ['an import that is not there', '@import "./nowhere.wxss";'],
])('the compiler tells %s', (_, sheet) => {
  const copy = join(place, 'copy');
  cpSync(built, copy, { recursive: true });
  writeFileSync(join(copy, 'app-origin.wxss'), sheet);
  const { status, errors } = compile(copy);
  rmSync(copy, { recursive: true });
  expect({ status, told: errors.length > 0 }).toEqual({ status: 1, told: true });
});
