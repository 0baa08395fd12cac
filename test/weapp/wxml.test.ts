/** @jest-environment node */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { wxmlToJs } from 'miniprogram-compiler';
import { built, filesOf } from './support/built';

interface Diagnostic {
  level: 'Note' | 'Warn' | 'Error' | 'Fatal';
  message: string;
  startLine: number;
}

/** What WeChat's current compiler has to say about a mini-program's templates. */
function lint(folder: string): string[] {
  const group = TmplGroup.newDev();
  const said: string[] = [];
  const source = (name: string) => readFileSync(join(folder, name), 'utf8');
  const templates = filesOf('.wxml', folder);
  const bare = (name: string) => name.replace(/\.(wxml|wxs)$/, '');
  for (const name of filesOf('.wxs', folder)) group.addScript(bare(name), source(name));
  for (const name of templates)
    for (const { level, message, startLine } of group.addTmpl(
      bare(name),
      source(name),
    ) as Diagnostic[])
      if (level !== 'Note') said.push(`${name}:${startLine + 1} ${level}: ${message}`);
  for (const name of templates) {
    const needed = [
      ...(group.getDirectDependencies(bare(name)) as string[]).map((path) => `${path}.wxml`),
      ...(group.getScriptDependencies(bare(name)) as string[]).map((path) => `${path}.wxs`),
    ];
    for (const path of needed)
      if (!existsSync(join(folder, path))) said.push(`${name} needs ${path}, which is not there`);
  }
  group.getTmplGenObjectGroups();
  group.free();
  return said;
}

const toJs = (folder: string) => wxmlToJs(folder, { maxBuffer: 64 << 20 });

test('every template compiles without a warning, and what it imports is there', () => {
  expect(filesOf('.wxml')).toContain('base.wxml');
  expect(lint(built)).toEqual([]);
});

test('the compiler of older clients takes the templates too', () => {
  expect(toJs(built)).toContain('base.wxml');
});

describe('the compilers tell', () => {
  let copy = '';
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'weapp-'));
    cpSync(built, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  test.each([
    ['an unclosed tag', '<view><text>open</view>', /Warn|Error/],
    ['a missing import', '<import src="../../nowhere.wxml"/>', /needs nowhere\.wxml/],
    ['a missing script', '<wxs module="a" src="./nowhere.wxs"/>', /needs .*nowhere\.wxs/],
  ])('%s', (_, template, complaint) => {
    writeFileSync(join(copy, 'pages/home/index.wxml'), template);
    expect(lint(copy).join()).toMatch(complaint);
  });

  test('a script that older clients cannot read', () => {
    writeFileSync(join(copy, 'utils.wxs'), 'module.exports = { a: (n) => `${n}` }');
    expect(() => toJs(copy)).toThrow();
  });
});
