import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataKeys } from '../_shared/crypto';
import { env } from '../_shared/env';
import type { Runtime } from '../_shared/runtime';
import { ticketKeys } from '../_shared/start';

type Keys = Pick<Runtime, 'keys' | 'ticket'>;

/** Keys from the environment; a database server's data must never depend on a file beside the host. */
function keysFromEnv(): Keys {
  if (!env.dataKeys || !env.ticketKey)
    throw new Error('用 DATABASE_URL 时要设好 DATA_KEYS 和 TICKET_KEY（生成方法：npm run keys）。');
  return { keys: parseDataKeys(env.dataKeys), ticket: ticketKeys(env.ticketKey) };
}

/** Fresh keys in the form of the two environment variables. */
export function newKeys(): { DATA_KEYS: string; TICKET_KEY: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    DATA_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    TICKET_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Keys of the embedded database: made once, in a file only its owner can read. */
function keysFromFile(dataDir: string): Keys {
  const file = join(dataDir, 'keys.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newKeys()), { mode: 0o600 });
  const stored = JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof newKeys>;
  return { keys: parseDataKeys(stored.DATA_KEYS), ticket: ticketKeys(stored.TICKET_KEY) };
}

export const loadKeys = (embedded: boolean): Keys =>
  embedded && !env.dataKeys ? keysFromFile(env.dataDir) : keysFromEnv();
