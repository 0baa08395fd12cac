import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

function* files(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* files(child);
    else if (entry.isFile()) yield child;
  }
}

/** Digest of the build settings and of every file in the root or under `folders` that `matches`. */
function digest(folders, matches) {
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('TARO_APP_'));
  const hash = createHash('sha256').update(
    JSON.stringify([process.versions.node, settings.sort()]),
  );
  const named = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(root, entry.name));
  const below = folders.map((folder) => join(root, folder)).filter(existsSync);
  for (const file of [...named, ...below.flatMap((folder) => [...files(folder)])].sort()) {
    const name = relative(root, file).split(sep).join('/');
    if (matches(name)) hash.update(`\n${name}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Runs `build` unless `output` exists and was made from the same inputs. The stamp goes before the
 * build starts and returns only after it has succeeded, so a broken build is never taken for a good one.
 */
export async function unlessFresh({ name, folders, matches, output }, build) {
  const stamp = join(root, 'dist', '.stamps', name);
  const wanted = digest(folders, matches);
  const fresh = () => existsSync(join(root, output));
  if (fresh() && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await build();
  if (!fresh()) throw new Error(`The build of ${name} made no ${output}`);
  mkdirSync(join(root, 'dist', '.stamps'), { recursive: true });
  writeFileSync(stamp, wanted);
}
