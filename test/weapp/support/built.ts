import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const project = join(__dirname, '../../..');

/** The built mini-program, as it would be uploaded. */
export const built = join(project, 'dist', 'weapp');

if (!existsSync(join(built, 'app.json')))
  throw new Error('dist/weapp is missing: run `npm run build:weapp` first.');

/** Paths relative to the mini-program's root, with forward slashes, as its own files name each other. */
export const filesOf = (extension: string, folder = built): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith(extension))
    .sort();

export const readBuilt = (name: string): string => readFileSync(join(built, name), 'utf8');

export const readJson = <Shape>(name: string): Shape => JSON.parse(readBuilt(name)) as Shape;

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
  sitemapLocation: string;
  lazyCodeLoading?: string;
  __usePrivacyCheck__?: boolean;
  requiredPrivateInfos?: string[];
  permission?: Record<string, { desc: string }>;
}

export const appConfig = (): AppConfig => readJson<AppConfig>('app.json');

/** Every page's route, main package and sub-packages. */
export function routesOf({ pages, subPackages = [] }: AppConfig): string[] {
  const inParts = subPackages.flatMap(({ root, pages: names }) =>
    names.map((name) => `${root.replace(/\/$/, '')}/${name}`),
  );
  return [...pages, ...inParts];
}
