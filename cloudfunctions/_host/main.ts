import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { demoPeople } from '../account/rules';
import { env } from '../_shared/env';
import { checkLocale, migrate } from '../_shared/migrate';
import type { Runtime } from '../_shared/runtime';
import { wechatFromEnv } from '../_shared/start';
import { diskStorage } from '../_shared/storage';
import { holdsDemo, seedDemo, seedReference } from './seed';
import { createApp } from './app';
import { openDatabase, type Opened } from './database';
import { isDemoHost } from './demo';
import { loadKeys, newKeys } from './keys';
import { inviteAdmin } from './invite';
import { startTimers } from './timers';
import { verifyLog } from './verify';

const migrations = 'cloudfunctions/_shared/migrations';
const say = (text: string) => process.stdout.write(`${text}\n`);

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${name}…`);
  const result = await work();
  say(` ${((Date.now() - began) / 1000).toFixed(1)} 秒`);
  return result;
}

/** In a demo the clock may start elsewhere, so that an open week can be tried on any day. */
function clock(demo: boolean): () => Date {
  const { demoClock } = env;
  if (!demo || demoClock === undefined) return () => new Date();
  const shift = demoClock - Date.now();
  return () => new Date(Date.now() + shift);
}

/** Where this host keeps pictures and videos. */
const mediaStore = () => diskStorage(join(env.dataDir, 'media'));

/** Serves until it is told to stop. */
async function serveApp(opened: Opened): Promise<void> {
  const { db, embedded } = opened;
  const demo = isDemoHost(embedded);
  const runtime: Runtime = {
    db,
    now: clock(demo),
    ...loadKeys(embedded),
    wechat: wechatFromEnv(),
    storage: mediaStore(),
  };
  if (demo) await step('装入演示内容', () => seedDemo(runtime));
  else if (await holdsDemo(db)) {
    await opened.close();
    throw new Error(
      '这个数据库装过演示身份，不能拿来对外服务。用 DATA_DIR 或 DATABASE_URL 另指一个。',
    );
  }

  const app = createApp(runtime, { demo, webRoot: env.webRoot });
  const stopTimers = startTimers(runtime);
  const server = serve(
    { fetch: app.fetch, hostname: env.host, port: env.port },
    ({ address, port }) => {
      say(`\n打开 http://${address === '::1' ? 'localhost' : address}:${port}`);
      if (demo)
        say(`演示身份：${Object.values(demoPeople).join('、')}（在“我的”里选）。内容都是演示。`);
      if (embedded) say('数据存在本机目录里，只适合试用；正式使用请设 DATABASE_URL。');
      say('按 Ctrl-C 停下。');
    },
  );

  const stop = async (why?: string) => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    stopTimers();
    server.close();
    await opened.close();
    say(why ?? '\n停好了。');
    process.exit(why ? 1 : 0);
  };
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = `端口 ${env.port} 被占用了，换一个：PORT=${env.port + 1} npm start`;
    void stop(error.code === 'EADDRINUSE' ? taken : error.message);
  });
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** Proves the sign-off log; the database is closed whatever comes of it. */
async function verifyThen(opened: Opened): Promise<void> {
  try {
    say(await verifyLog(opened.db, process.argv[3], mediaStore()));
  } finally {
    await opened.close();
  }
}

/** Reads every setting that can be wrong before anything is opened. @throws Error that names it */
const refuseBadSettings = () => [env.port, env.databasePool, env.demoClock];

async function main(command: string): Promise<void> {
  if (command === 'keys') {
    for (const [name, value] of Object.entries(newKeys())) say(`${name}=${value}`);
    return;
  }
  refuseBadSettings();
  const opened = await step('打开数据库', openDatabase);
  const { db, embedded } = opened;
  await checkLocale(db);
  await step('更新表结构', () => migrate(db, migrations));
  if (embedded || command === 'seed') await step('装入基础资料', () => seedReference(db));
  if (command === 'verify') return verifyThen(opened);
  if (command === 'invite-admin') say(await inviteAdmin(db, new Date()));
  if (command === 'serve') return serveApp(opened);
  return opened.close();
}

main(process.argv[2] ?? 'serve').catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
