const domain = '^cloudfunctions/([^_/][^/]*)/';
const anyDomain = '^cloudfunctions/[^_/][^/]*/';
const rules = '^cloudfunctions/[^/]+/rules([.]ts|/[^/]+[.]ts)$';
const notTypes = { dependencyTypesNot: ['type-only'] };

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no part that can be read first.', {}, { circular: true }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'features-apart',
      'What two features share belongs in src/shared.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    forbid(
      'client-shared-below',
      'src/shared knows no feature and no page.',
      { path: '^src/shared/' },
      { path: '^src/(features|pages)/' },
    ),
    forbid(
      'functions-apart',
      'Functions share through _shared and through the database.',
      { path: domain, pathNot: '^cloudfunctions/[^/]+/tables[.]ts$' },
      { path: anyDomain, pathNot: '^cloudfunctions/$1/' },
    ),
    forbid(
      'tables-refer-to-tables',
      "A tables.ts may import another domain's tables.ts for a foreign key, and nothing else of it.",
      { path: '^cloudfunctions/([^_/][^/]*)/tables[.]ts$' },
      { path: anyDomain, pathNot: ['^cloudfunctions/$1/', '/tables[.]ts$'] },
    ),
    forbid(
      'host-on-top',
      'Only the host itself imports the host.',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_host/' },
      { path: '^cloudfunctions/_host/' },
    ),
    forbid(
      'server-shared-below',
      '_shared knows no domain.',
      { path: '^cloudfunctions/_shared/' },
      { path: anyDomain },
    ),
    forbid(
      'client-takes-rules-and-types',
      'The client imports rules.ts, and types, from the server.',
      { path: '^src/' },
      { path: '^cloudfunctions/', pathNot: rules, ...notTypes },
    ),
    forbid(
      'rules-stay-home',
      'rules.ts imports nothing but types of its own folder, and rules that all domains share.',
      { path: '^cloudfunctions/([^/]+)/rules[.]ts$' },
      { pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/_shared/rules/'] },
    ),
    forbid(
      'rules-are-pure',
      'Rules import nothing but one another and types.',
      { path: rules },
      { ...notTypes, pathNot: rules },
    ),
    forbid(
      'server-without-client',
      'The server never imports the client.',
      { path: '^(cloudfunctions|seeds)/' },
      { path: '^src/' },
    ),
    forbid(
      'nothing-imports-tests',
      'Tests stand outside.',
      { path: '^(src|cloudfunctions|seeds|config)/' },
      { path: '^test/' },
    ),
    forbid(
      'runs-on-dependencies',
      'What runs is installed with --omit=dev too.',
      { path: '^(src|cloudfunctions|seeds)/', pathNot: '[.]config[.]ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'wx-server-sdk' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
};
