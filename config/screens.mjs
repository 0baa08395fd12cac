import './node-version.mjs';
import { bringUpToDate } from './builds.mjs';
import { bundleScript } from './bundle.mjs';
import { install } from './install.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  await install();
  await bringUpToDate('h5', 'host');
  return run(process.execPath, [await bundleScript('test/screens/main.ts', 'screens')]);
});
