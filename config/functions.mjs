import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isProgram, main, root, step, Told } from './run.mjs';

const source = join(root, 'cloudfunctions');
const target = join(root, 'dist', 'cloudfunctions');

// Installed by the platform from the function's package.json, and loaded only by the calls that need it.
const installedThere = ['wx-server-sdk', 'sharp'];

const domains = () =>
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name);

async function bundle(name, project) {
  const { build } = await import('esbuild');
  const folder = join(target, name);
  const { metafile } = await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    keepNames: true,
    legalComments: 'none',
    // pg asks whether it runs at Cloudflare by making a Response, and that loads Node's whole fetch.
    define: { 'navigator.userAgent': '"Node.js"', navigator: '{}' },
    external: ['pg-native', 'cloudflare:sockets', '@electric-sql/pglite', ...installedThere],
    metafile: true,
    logLevel: 'warning',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  if (imports.some(({ path }) => path.startsWith('@electric-sql/pglite')))
    throw new Told(`云函数 ${name} 引用了内嵌数据库 PGlite：它只属于本地主机，不能进入云函数。`);

  const config = join(source, name, 'config.json');
  if (!existsSync(config)) throw new Told(`云函数 ${name} 缺少 config.json。`);
  copyFileSync(config, join(folder, 'config.json'));
  const description = { name, version: project.version, private: true, main: 'index.js' };
  const wanted = installedThere.filter((each) => imports.some(({ path }) => path === each));
  const versions = { ...project.devDependencies, ...project.dependencies };
  if (wanted.length > 0)
    description.dependencies = Object.fromEntries(wanted.map((each) => [each, versions[each]]));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

/** Bundles every cloud function into a folder that the platform accepts as it is. */
export async function buildFunctions() {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await Promise.all(domains().map((name) => bundle(name, project)));
}

if (isProgram(import.meta.url)) await main(() => step('打包云函数', buildFunctions));
