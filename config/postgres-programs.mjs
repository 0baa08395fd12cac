import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { quietly, step, Told } from './run.mjs';

const oldest = 15;
const debian = '/usr/lib/postgresql';

/** The folder that holds initdb, pg_ctl and postgres of a new enough version, if there is one. */
function find() {
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  for (const folder of folders) {
    const initdb = join(folder, 'initdb');
    if (!existsSync(initdb)) continue;
    const major = Number(
      /\d+/.exec(execFileSync(initdb, ['--version'], { encoding: 'utf8' }))?.[0],
    );
    if (major >= oldest) return dirname(realpathSync(initdb));
  }
  return undefined;
}

/** Finds the database server's programs; on Debian as root, installs them where they are missing. */
export async function postgresPrograms() {
  const found = find();
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await step('本机没有 PostgreSQL，正在用 apt-get 安装 postgresql', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await quietly('apt-get', ['update', '-q'], { env });
      await quietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], {
        env,
      });
    });
    const installed = find();
    if (installed !== undefined) return installed;
  }
  throw new Told(
    `需要 PostgreSQL ${oldest} 或更高版本（initdb 与 pg_ctl）。请先安装，再运行本命令。`,
  );
}

/** The server refuses to run as root: whom it runs as instead. Empty for an ordinary user. */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Told('不能以 root 身份运行 PostgreSQL，而本机没有 postgres 或 nobody 用户。');
}
