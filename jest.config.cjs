const { availableParallelism } = require('node:os');

// A machine that is busy with something else is no reason for a call to give up.
process.env.DATABASE_WAIT ??= '60';

const compile = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const project = (displayName, rest) => ({
  displayName,
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  transform: { '\\.(tsx|jsx)$': compile(true), '\\.[cm]?[jt]s$': compile(false) },
  // Built output runs as it is. @electric-sql imports Node's own modules dynamically, which jest's
  // sandbox refuses.
  transformIgnorePatterns: ['<rootDir>/dist/', '/node_modules/(?!@electric-sql/)'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@cloud/(.*)$': '<rootDir>/cloudfunctions/$1',
  },
  setupFilesAfterEnv: ['<rootDir>/test/support/no-console.ts'],
  restoreMocks: true,
  ...rest,
});

const elsewhere = ['<rootDir>/test/(support|weapp|e2e)/'];

/** With TEST_DATABASE_URL set, only the tests that run on a PostgreSQL server; otherwise all the others. */
const projects = process.env.TEST_DATABASE_URL
  ? [
      project('postgres', {
        testMatch: ['<rootDir>/test/**/*.{db,postgres}.test.ts'],
        testPathIgnorePatterns: elsewhere,
      }),
    ]
  : [
      project('unit', {
        testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
        testPathIgnorePatterns: [...elsewhere, '\\.postgres\\.test\\.ts$'],
      }),
      project('weapp', {
        testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
        testEnvironment: 'jsdom',
        testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      }),
      project('e2e', {
        testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      }),
    ];

module.exports = {
  projects,
  maxWorkers: Math.min(4, availableParallelism()),
  // For what hangs. The longest test takes a minute on two cores, and a busy machine is slower.
  testTimeout: 300_000,
};
