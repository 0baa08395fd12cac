import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Reply } from '@cloud/_shared/serve';

const root = join(__dirname, '../..');

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface Host {
  url: string;
  child: ChildProcess;
  printed(): string;
  /** Calls a procedure over HTTP, as a person with a token or as nobody. */
  call<T = Record<string, unknown>>(
    name: string,
    input?: unknown,
    more?: { token?: string; key?: string },
  ): Promise<Reply & { data: T }>;
  /** Ends the process with a signal; resolves to its exit code, null when it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built host on a data directory and waits until it answers. @throws Error with what it printed */
export async function startHost(dataDir: string, more: Record<string, string> = {}): Promise<Host> {
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', ...more };
  delete (env as { NODE_OPTIONS?: string }).NODE_OPTIONS;
  const child = spawn(process.execPath, [join(root, 'dist/host/main.cjs')], { cwd: root, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  let code: number | null | undefined;
  // By then all that it printed has been read.
  const exited = new Promise<number | null>((resolve) =>
    child.on('close', (ended) => resolve((code = ended))),
  );
  const url = `http://127.0.0.1:${port}`;
  const healthy = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await healthy())) {
    if (code !== undefined) throw new Error(text);
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return {
    url,
    child,
    printed: () => text,
    async call(name, input, { token, key } = {}) {
      const [domain, path] = name.split('.');
      const headers = {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const body = JSON.stringify({ path, input, ...(key && { key }) });
      const response = await fetch(`${url}/rpc/${domain}`, { method: 'POST', headers, body });
      return (await response.json()) as never;
    },
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}
