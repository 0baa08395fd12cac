import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Reply } from '@cloud/_shared/serve';
import { project } from './built';

export type Asked = { id: number } & (
  | {
      openid: string;
      name: string;
      /** JSON, as it crosses the network. */
      data: string;
    }
  | {
      /** The path a file is sent to. */
      url: string;
      /** base64 */
      file: string;
    }
);

export type Told = { ready: true } | { id: number; reply: string };

export interface Cloud {
  /** Runs one cloud function as the person whom WeChat calls `openid`. */
  call(openid: string, name: string, data: unknown): Promise<Reply>;
  /** Sends a file to where a ticket says; what came back, as text. */
  upload(url: string, file: Buffer): Promise<string>;
  stop(): void;
}

/** The real functions over a fresh database with the demo's content, in a process of their own. */
export async function startCloud(): Promise<Cloud> {
  const child = fork(join(__dirname, 'cloud-process.mjs'), { cwd: project, execArgv: [] });
  const waiting = new Map<number, (reply: string) => void>();
  let calls = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The cloud's process ended with ${code}`)));
    child.on('message', (told: Told) => {
      if ('ready' in told) return resolve();
      waiting.get(told.id)?.(told.reply);
      waiting.delete(told.id);
    });
  });
  const ask = (what: object) =>
    new Promise<string>((resolve) => {
      const id = ++calls;
      waiting.set(id, resolve);
      child.send({ id, ...what });
    });
  return {
    call: async (openid, name, data) =>
      JSON.parse(await ask({ openid, name, data: JSON.stringify(data) })) as Reply,
    upload: (url, file) => ask({ url, file: file.toString('base64') }),
    stop: () => child.disconnect(),
  };
}
