import { realpathSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`;

/** Runs one long step, telling a person what it is, that it still runs, and how long it took. */
export async function step(label, work) {
  const start = Date.now();
  console.log(`▸ ${label}…`);
  const beat = setInterval(() => console.log(`  ${label}：已用 ${seconds(start)}`), 15_000);
  try {
    const result = await work();
    console.log(`✓ ${label}（${seconds(start)}）`);
    return result;
  } catch (error) {
    console.log(`✗ ${label}（${seconds(start)}）`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** A failure that a person can act on: printed as its sentence alone, without a stack. */
export class Told extends Error {}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with inherited output and resolves to its exit code, 128 + n when signal n ended it.
 * Signals are passed on and its end is awaited. A terminal's Ctrl-C reaches the program by itself.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const settle = (finish, value) => {
      for (const signal of passedOn) process.off(signal, forward);
      finish(value);
    };
    for (const signal of passedOn) process.prependListener(signal, forward);
    child.once('error', (error) => settle(reject, error));
    child.once('exit', (code, signal) => settle(resolve, code ?? 128 + constants.signals[signal]));
  });
}

/** Runs a program quietly; its output is shown only when it fails. */
export async function quietly(command, args, options = {}) {
  const lines = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stderr.on('data', (chunk) => lines.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  const output = Buffer.concat(lines).toString();
  if (code === 0) return output;
  console.log(output);
  throw new Told(`命令失败（退出码 ${code}）：${command} ${args.join(' ')}`);
}

/** npm, by the path that npm itself passes on, so that it is found on every system. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? [process.execPath, [cli, ...args], {}]
    : ['npm', args, { shell: process.platform === 'win32' }];
}

/** Whether the module with this address is the program being run, not imported by another. */
export const isProgram = (url) => realpathSync(process.argv[1]) === fileURLToPath(url);

/** Runs a command's body; prints what a person needs of a failure and leaves with a non-zero code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    process.exitCode = 1;
  }
}
