import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpToDate } from './builds.mjs';
import { bundleScript } from './bundle.mjs';
import { install } from './install.mjs';
import { withPostgres } from './postgres.mjs';
import { main, root, run, Told } from './run.mjs';

const dist = join(root, 'dist');

function node(args, env = {}) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Told('测量没有跑完。');
  return stdout;
}

const figuresOf = (args, env) =>
  node(args, env)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const bookings = (script, engine, env) =>
  figuresOf([script, engine], env).map(({ what, whole, raw, ratio }) => ({
    量什么: `${engine}，${what === 'hot' ? '一场抢手的' : '二百场'}`,
    我们: `${whole.toFixed(0)} 次/秒`,
    对照: `${raw.toFixed(0)} 次/秒`,
    比值: ratio.toFixed(2),
    目标: '≥ 0.5',
  }));

const lists = (script, engine, env) =>
  figuresOf([script], env).map(({ list, page, first, far, ratio }) => ({
    量什么: `${engine}，${list}，第 ${page} 页对第 1 页`,
    我们: `${far.toFixed(1)} 毫秒`,
    对照: `${first.toFixed(1)} 毫秒`,
    比值: ratio.toFixed(2),
    目标: '≤ 1.3',
  }));

/** Milliseconds to load a module in a fresh process, the best of five. */
function coldStart(module) {
  const timed = `const t = process.hrtime.bigint(); require(${JSON.stringify(module)}); console.log(Number(process.hrtime.bigint() - t) / 1e6); process.exit(0)`;
  return Math.min(...Array.from({ length: 5 }, () => Number(node(['-e', timed]))));
}

function coldStarts() {
  const sdk = coldStart('wx-server-sdk');
  return readdirSync(join(dist, 'cloudfunctions')).map((name) => {
    const ours = coldStart(join(dist, 'cloudfunctions', name));
    return {
      量什么: `云函数 ${name} 冷启动，对照 wx-server-sdk`,
      我们: `${ours.toFixed(0)} 毫秒`,
      对照: `${sdk.toFixed(0)} 毫秒`,
      比值: (ours / sdk).toFixed(2),
      目标: '≤ 0.3',
    };
  });
}

await main(async () => {
  await install();
  await bringUpToDate('functions', 'weapp', 'h5');
  const booking = await bundleScript('test/bench/booking.ts', 'bench');
  const list = await bundleScript('test/bench/lists.ts', 'bench-lists');
  const onServer = (url) => {
    const env = { TEST_DATABASE_URL: url };
    return [...bookings(booking, 'PostgreSQL', env), ...lists(list, 'PostgreSQL', env)];
  };
  const figures = [
    ...(await withPostgres(onServer)),
    ...bookings(booking, 'PGlite', {}),
    ...lists(list, 'PGlite', {}),
    ...coldStarts(),
  ];
  console.table(Object.fromEntries(figures.map(({ 量什么: what, ...rest }) => [what, rest])));
  return run(process.execPath, [join(root, 'config', 'sizes.mjs')]);
});
