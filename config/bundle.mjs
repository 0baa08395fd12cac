import { join } from 'node:path';
import { root } from './run.mjs';

/** Bundles a script of the tests so that plain Node can run it; returns where it stands. */
export async function bundleScript(entry, name) {
  const { build } = await import('esbuild');
  const outfile = join(root, 'dist', 'scripts', `${name}.cjs`);
  await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    external: [
      '@electric-sql/pglite',
      'pg-native',
      'playwright-core',
      '@sparticuz/chromium',
      'sharp',
    ],
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { __dirname: JSON.stringify(join(root, 'test', 'support')) },
    logLevel: 'warning',
  });
  return outfile;
}
