/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { appConfig, built, filesOf, project, readBuilt, readJson, routesOf } from './support/built';
import { locationApis, scopesOf, serviceAddresses } from './support/claims';

const app = appConfig();
const routes = routesOf(app);
const scripts = filesOf('.js').map((name) => ({ name, source: readBuilt(name) }));

test.each(routes)('%s has its script, settings and template', (route) => {
  expect(
    ['js', 'json', 'wxml'].filter((end) => !existsSync(join(built, `${route}.${end}`))),
  ).toEqual([]);
});

test('the tabs and the pages shown to search are pages', () => {
  const { rules } = readJson<{ rules: { action: string; page: string }[] }>(app.sitemapLocation);
  const searched = rules.filter(({ page }) => page !== '*').map(({ page }) => page);
  const tabs = app.tabBar.list.map(({ pagePath }) => pagePath);
  expect([...searched, ...tabs].filter((page) => !routes.includes(page))).toEqual([]);
  expect(rules.at(-1)).toMatchObject({ action: 'disallow', page: '*' });
});

test('the project names its two roots, and every function is complete', () => {
  const config = JSON.parse(readFileSync(join(project, 'project.config.json'), 'utf8')) as {
    miniprogramRoot: string;
    cloudfunctionRoot: string;
  };
  expect(existsSync(join(project, config.miniprogramRoot, 'app.json'))).toBe(true);
  const functions = join(project, config.cloudfunctionRoot);
  expect(readdirSync(functions)).toContain('openday');
  for (const name of readdirSync(functions))
    expect(readdirSync(join(functions, name))).toEqual(
      expect.arrayContaining(['index.js', 'package.json', 'config.json']),
    );
});

test('privacy is checked, and code is loaded where it is needed', () => {
  expect(app).toMatchObject({ __usePrivacyCheck__: true, lazyCodeLoading: 'requiredComponents' });
});

test('what is asked of location is declared, and nothing else is', () => {
  const used = locationApis(scripts.map(({ source }) => source).join('\n'));
  expect([...(app.requiredPrivateInfos ?? [])].sort()).toEqual(used);
  expect(Object.keys(app.permission ?? {}).sort()).toEqual(scopesOf(used));
});

test.each(scripts)('$name is a script that phones can run', ({ name, source }) => {
  expect(() => new Script(source, { filename: name })).not.toThrow();
  expect(serviceAddresses(source)).toEqual([]);
  // Absent on phones.
  expect(source).not.toMatch(/\bprocess\.env\b/);
  // iPhones before iOS 16.4 refuse the whole file.
  expect(source).not.toMatch(/\(\?<[=!]/);
});

test('screen readers are told what the source says', () => {
  const template = readBuilt('base.wxml');
  const words = 'role label hidden live selected checked disabled expanded modal busy'.split(' ');
  for (const element of ['view', 'text', 'image', 'input', 'textarea', 'scroll-view']) {
    // Taro takes a tag without any binding where an element says nothing but its class, style and id.
    const tags = [...template.matchAll(new RegExp(`<${element}\\s[^>]*>`, 'g'))]
      .map(([tag]) => tag)
      .filter((tag) => tag.includes('{{i.p'));
    if (element === 'view') expect(tags).not.toEqual([]);
    for (const tag of tags) for (const word of words) expect(tag).toContain(` aria-${word}="{{i.`);
  }
});
