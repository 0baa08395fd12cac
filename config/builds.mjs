import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './functions.mjs';
import { isProgram, main, npm, quietly, root, step } from './run.mjs';
import { unlessFresh } from './stale.mjs';

const settings =
  /^(package-lock\.json|tsconfig\.json|babel\.config\.js|project\.config\.json|\.env.*)$/;
const clientConfig = /^config\/.*\.ts$/;
const rules = /^cloudfunctions\/[^/]+\/rules(\.ts|\/[^/]+\.ts)$/;

const client = (path) =>
  path.startsWith('src/') || settings.test(path) || clientConfig.test(path) || rules.test(path);
const server = (path) =>
  /^(cloudfunctions|seeds)\//.test(path) ||
  settings.test(path) ||
  /^config\/(builds|functions)\.mjs$/.test(path);

const taro = (target) => {
  const [command, args, options] = npm(['run', '--silent', `build:${target}`]);
  return () => {
    rmSync(join(root, 'dist', target), { recursive: true, force: true });
    return quietly(command, args, { ...options, env: { ...process.env, NODE_ENV: 'production' } });
  };
};

async function bundleHost() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['cloudfunctions/_host/main.ts'],
    outfile: 'dist/host/main.cjs',
    absWorkingDir: root,
    bundle: true,
    // Its own files lie beside its code, so it is loaded from where it is installed.
    external: ['@electric-sql/pglite', 'pg-native', 'cloudflare:sockets', 'sharp'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
  });
}

const builds = {
  functions: {
    label: '打包云函数',
    folders: ['cloudfunctions', 'config'],
    matches: server,
    output: 'dist/cloudfunctions',
    make: buildFunctions,
  },
  weapp: {
    label: '构建小程序',
    folders: ['src', 'cloudfunctions', 'config'],
    matches: client,
    output: 'dist/weapp/app.json',
    make: taro('weapp'),
  },
  h5: {
    label: '构建网页版',
    folders: ['src', 'cloudfunctions', 'config'],
    matches: client,
    output: 'dist/h5/index.html',
    make: taro('h5'),
  },
  host: {
    label: '打包本地主机',
    folders: ['cloudfunctions', 'seeds', 'config'],
    matches: server,
    output: 'dist/host/main.cjs',
    make: bundleHost,
  },
};

/** Brings the named outputs in `dist` up to date with their sources; what is up to date is not touched. */
export async function bringUpToDate(...names) {
  for (const name of names) {
    const { label, make, ...inputs } = builds[name];
    await unlessFresh({ name, ...inputs }, () => step(label, make));
  }
}

if (isProgram(import.meta.url)) await main(() => bringUpToDate(...process.argv.slice(2)));
