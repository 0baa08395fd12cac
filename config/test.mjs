import './node-version.mjs';
import './with-parent.mjs';
import { bringUpToDate } from './builds.mjs';
import { install } from './install.mjs';
import { closing, jest } from './jest.mjs';
import { main } from './run.mjs';

await main(() =>
  closing(async () => {
    await install();
    await bringUpToDate('functions', 'weapp', 'h5', 'host');
    const inNode = await jest(['--selectProjects', 'unit', 'weapp']);
    const inBrowser = await jest(['--selectProjects', 'e2e', '--runInBand']);
    return [inNode, inBrowser];
  }),
);
