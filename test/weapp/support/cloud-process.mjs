import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The simulator's page and the embedded database cannot live in one process: one needs what the
// other must not see.
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./cloud-server.ts', import.meta.url))],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  external: ['@electric-sql/pglite', 'pg-native', 'cloudflare:sockets', 'wx-server-sdk', 'sharp'],
  logLevel: 'warning',
});
new Function('require', 'exports', 'module', outputFiles[0].text)(
  createRequire(import.meta.url),
  {},
  { exports: {} },
);
