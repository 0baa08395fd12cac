import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const results = join(root, 'dist', '.results', 'jest.json');

/** Runs jest and counts. A file that could not run counts as one failure, so that none is lost. */
export async function jest(args, env = {}) {
  mkdirSync(join(root, 'dist', '.results'), { recursive: true });
  rmSync(results, { force: true });
  const all = [program, '--json', '--outputFile', results, '--passWithNoTests', ...args];
  const stdio = ['ignore', 'ignore', 'inherit'];
  const code = await run(process.execPath, all, { env: { ...process.env, ...env }, stdio });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    counts.passed = report.numPassedTests;
    counts.failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    counts.skipped = report.numPendingTests + report.numTodoTests;
  } catch {
    // No report: jest itself did not get that far, and its exit code says so below.
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Prints the closing line over all runs; returns the exit code. Nothing run is a failure too. */
export function close(...runs) {
  const sum = (key) => runs.reduce((total, counts) => total + counts[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Runs a test command's body; where it ends before any test could run, the closing line says one failed. */
export async function closing(body) {
  try {
    return close(...(await body()));
  } catch (error) {
    console.error(error.stack ?? error);
    return close({ passed: 0, failed: 1, skipped: 0 });
  }
}
