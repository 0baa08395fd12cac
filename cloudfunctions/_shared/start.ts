import { createPrivateKey, createPublicKey } from 'node:crypto';
import { parseDataKeys } from './crypto';
import { connect } from './db';
import { env } from './env';
import type { Runtime } from './runtime';
import { templates } from './templates';
import { createWeChat } from './wechat';

const needed = (name: string, value: string | undefined): string => {
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export function ticketKeys(base64: string): Runtime['ticket'] {
  const privateKey = createPrivateKey({
    key: Buffer.from(base64, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** WeChat's HTTP interface, where an app id and its secret are configured. @throws Error for bad templates */
export function wechatFromEnv() {
  templates();
  const { wechatAppId: appId, wechatSecret: secret, wechatBase: base } = env;
  return appId && secret ? createWeChat({ base, appId, secret }) : undefined;
}

let shared: Runtime | undefined;

/** A function instance's runtime: opened on its first call, kept for its later ones. */
export function cloudRuntime(): Runtime {
  shared ??= {
    db: connect(needed('DATABASE_URL', env.databaseUrl)).db,
    now: () => new Date(),
    keys: parseDataKeys(needed('DATA_KEYS', env.dataKeys)),
    ticket: ticketKeys(needed('TICKET_KEY', env.ticketKey)),
    wechat: wechatFromEnv(),
    storage: undefined,
  };
  return shared;
}
