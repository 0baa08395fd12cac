import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstPageScripts } from './first-page.mjs';
import { main, root, Told } from './run.mjs';

// 1 kB = 1000 B. A limit fails the build, an aim is told.
const limits = { main: 900, part: 300 };
const aims = { main: 600, part: 300, web: 380 };

/** Where the builds are; a test measures elsewhere. */
const dist = process.env.DIST ?? join(root, 'dist');

const folderBytes = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);

function weapp() {
  const folder = join(dist, 'weapp');
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const parts = (app.subPackages ?? app.subpackages ?? []).map(({ root: name }) => ({
    what: `小程序分包 ${name.replace(/\/$/, '')}`,
    bytes: folderBytes(join(folder, name)),
    limit: limits.part,
    aim: aims.part,
  }));
  const bytes = parts.reduce((rest, part) => rest - part.bytes, folderBytes(folder));
  return [{ what: '小程序主包', bytes, limit: limits.main, aim: aims.main }, ...parts];
}

function functions() {
  const folder = join(dist, 'cloudfunctions');
  return readdirSync(folder).map((name) => ({
    what: `云函数 ${name}`,
    bytes: statSync(join(folder, name, 'index.js')).size,
  }));
}

/** The scripts that a browser fetches for the first page: those that index.html names and those they load. */
async function web() {
  const scripts = await firstPageScripts(join(dist, 'h5'));
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  return [{ what: `网页版首屏脚本（gzip，${scripts.length} 个）`, bytes, aim: aims.web }];
}

function line({ what, bytes, limit, aim }) {
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  const bounds = [aim && `目标 ≤ ${aim}`, limit && `上限 ${limit}`].filter(Boolean).join('，');
  return bounds === '' ? `${what}：${size}` : `${what}：${size}（${bounds}）`;
}

const measures = {
  weapp: { what: '小程序', made: 'weapp/app.json', build: 'build:weapp', measure: weapp },
  functions: {
    what: '云函数',
    made: 'cloudfunctions',
    build: 'build:functions',
    measure: functions,
  },
  h5: { what: '网页版', made: 'h5/index.html', build: 'build:h5', measure: web },
};

/** Measures what is named, or everything. @throws Told when something is not built, or over its limit */
async function sizes(names) {
  const wanted = Object.entries(measures)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([, each]) => each);
  const missing = wanted.filter(({ made }) => !existsSync(join(dist, made)));
  if (missing.length > 0)
    throw new Told(
      missing.map(({ what, build }) => `${what}还没有构建，先运行 npm run ${build}。`).join('\n'),
    );
  const measured = [];
  for (const { measure } of wanted) measured.push(...(await measure()));
  for (const item of measured) console.log(line(item));
  const over = measured.filter(({ bytes, limit }) => limit && bytes > limit * 1000);
  if (over.length > 0) throw new Told(`超过上限：${over.map(({ what }) => what).join('、')}。`);
}

await main(() => sizes(process.argv.slice(2)));
