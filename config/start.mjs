import './node-version.mjs';
import './with-parent.mjs';
import { join } from 'node:path';
import { bringUpToDate } from './builds.mjs';
import { install } from './install.mjs';
import { main, root, run } from './run.mjs';

const withParent = new URL('./with-parent.mjs', import.meta.url).href;

// `serve` unless told: migrate, seed, keys, invite-admin, verify.
const [command = 'serve', ...rest] = process.argv.slice(2);

await main(async () => {
  await install();
  await bringUpToDate(...(command === 'serve' ? ['h5', 'host'] : ['host']));
  const host = join(root, 'dist', 'host', 'main.cjs');
  const env = {
    ...process.env,
    WEB_ROOT: process.env.WEB_ROOT ?? join(root, 'dist', 'h5'),
    STARTED_BY: String(process.pid),
  };
  return run(
    process.execPath,
    ['--enable-source-maps', '--import', withParent, host, command, ...rest],
    {
      env,
    },
  );
});
