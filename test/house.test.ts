import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const apart = ['support', 'shared', 'weapp', 'e2e', 'bench', 'screens'];

const domains = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !/^[_.]/.test(name) && !apart.includes(name))
    .filter((entry) => entry.isDirectory() || (folder === 'seeds' && entry.name.endsWith('.ts')))
    .map(({ name }) => name.replace(/\.ts$/, ''))
    .sort();

test.each(['src/features', 'test', 'seeds'])('%s has a room for every domain', (folder) => {
  expect(domains(folder)).toEqual(domains('cloudfunctions'));
});

test('no file passes 300 lines', () => {
  const long = ['src', 'cloudfunctions', 'seeds', 'test', 'config']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.(ts|tsx|mjs|cjs|js|scss)$/.test(path))
    .filter((path) => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length > 300);
  expect(long).toEqual([]);
});

test('the lock names packages and their digests, never where they were fetched from', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
