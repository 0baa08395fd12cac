import './node-version.mjs';
import './with-parent.mjs';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate } from './builds.mjs';
import { install } from './install.mjs';
import { closing, jest } from './jest.mjs';
import { postgresPrograms, serverUser } from './postgres-programs.mjs';
import { isProgram, main, quietly, step, Told } from './run.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Makes and starts a cluster in `folder`; resolves to its address. Durable writes stay on. */
async function start(programs, folder, as) {
  const [data, log, port] = [join(folder, 'data'), join(folder, 'log'), await freePort()];
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const options = { ...as, cwd: folder };
  const identity = ['--username=postgres', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`];
  await quietly(join(programs, 'initdb'), ['-D', data, ...identity], options);
  const server = `-h 127.0.0.1 -p ${port} -c unix_socket_directories= -c fsync=on -c max_connections=200`;
  try {
    await quietly(
      join(programs, 'pg_ctl'),
      ['start', '-w', '-D', data, '-l', log, '-o', server],
      options,
    );
  } catch {
    throw new Told(`PostgreSQL 没有启动：\n${readFileSync(log, 'utf8')}`);
  }
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/**
 * Runs `use(url)` with a throw-away PostgreSQL server on the loopback address. The server is stopped
 * and its files are removed whatever happens, also on Ctrl-C; `use` may create databases at will.
 */
export async function withPostgres(use) {
  const programs = await postgresPrograms();
  const as = serverUser();
  // Another user must be able to reach it, which root's own temporary folder may not allow.
  const folder = mkdtempSync(join(as.uid === undefined ? tmpdir() : '/tmp', 'postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const remove = () => {
    const stop = ['stop', '-w', '-m', 'immediate', '-D', join(folder, 'data')];
    spawnSync(join(programs, 'pg_ctl'), stop, { ...as, cwd: folder, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  const leave = (signal) => {
    remove();
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, leave);
  try {
    return await use(await step('启动临时 PostgreSQL', () => start(programs, folder, as)));
  } finally {
    for (const signal of signals) process.off(signal, leave);
    remove();
  }
}

if (isProgram(import.meta.url))
  await main(() =>
    closing(async () => {
      await install();
      await bringUpToDate('functions', 'host');
      return [await withPostgres((url) => jest([], { TEST_DATABASE_URL: url }))];
    }),
  );
