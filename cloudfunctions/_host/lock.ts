import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** When a process began, where the system tells (Linux): a reused pid is then not mistaken for the owner. */
function startOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  return readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
}

function isRunning(pid: number, startedAt: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startedAt === '' || startOf(pid) === startedAt;
}

export class DataDirInUse extends Error {}

/**
 * Takes the data directory for this process: the embedded database itself would let a second process
 * in and lose its writes. A lock left by a process that died is taken over.
 * @returns what gives the directory back
 * @throws DataDirInUse
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'host.pid');
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [pid = '', startedAt = ''] = readFileSync(file, 'utf8').split(' ');
      if (pid === '' || isRunning(Number(pid), startedAt))
        throw new DataDirInUse(
          `数据目录 ${dataDir} 正被另一个进程（${pid || '正在启动'}）使用。先停掉它，或者用 DATA_DIR 另指一个目录。`,
        );
      rmSync(file, { force: true });
    }
  }
}
