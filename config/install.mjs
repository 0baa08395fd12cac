import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run, step, Told } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/**
 * npm writes what it installed to node_modules/.package-lock.json as its last act. Where that agrees
 * with package-lock.json, nothing is missing, whoever ran the install.
 */
function installed() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const present = read(record);
  return Object.entries(read('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
  );
}

/** Installs the locked dependencies when they are absent or the lock has changed since. */
export async function install() {
  if (installed()) return;
  await step('安装依赖（首次约需一分钟）', async () => {
    const [command, args, options] = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if ((await run(command, args, options)) !== 0)
      throw new Told('依赖安装失败。请检查网络或 npm 源的设置，然后重试。');
  });
}
