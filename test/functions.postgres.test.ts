import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { noticeVersion } from '@cloud/_shared/notice';
import { openWorld, type World } from './support/world';

const dist = join(__dirname, '../dist/cloudfunctions');
const dataKeys = `k:${randomBytes(32).toString('base64')}`;
const ticketKey = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');

let world: World;
const env = () => ({
  DATABASE_URL: world.url,
  DATABASE_POOL: '10',
  DATABASE_WAIT: '60',
  DATA_KEYS: dataKeys,
  TICKET_KEY: ticketKey,
});
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

interface Answer {
  openid: string;
  what: 'book' | 'cancel';
  ok: boolean;
  bookingId?: string;
  code?: string;
  reason?: string;
  tap?: string;
}

/** A process of fifty callers; `go` lets it loose and resolves to every answer it got. */
function callers(sessionId: string, name: string) {
  const args = [
    join(__dirname, 'support/caller.cjs'),
    dist,
    sessionId,
    noticeVersion,
    name,
    String(name.length * 7919 + name.charCodeAt(0)),
  ];
  const child = spawn(process.execPath, args, { env: env(), stdio: ['pipe', 'pipe', 'inherit'] });
  const answers: Answer[] = [];
  let ready: () => void;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const ended = new Promise<Answer[]>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line === 'ready') ready();
      else if (line === 'done') resolve(answers);
      else answers.push(JSON.parse(line) as Answer);
    });
    child.on('exit', (code) => code !== 0 && reject(new Error(`callers ended with ${code}`)));
  });
  return { isReady, go: () => (child.stdin.write('go\n'), ended) };
}

test('no oversell: four processes of fifty callers at one session of forty seats', async () => {
  const far = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const ses = await world.makeSession(await world.makeFacility(), far, '14:00', 40);
  await world.db.execute(
    sql`update session set release_at = now() - interval '1 hour' where id = ${ses}`,
  );
  const processes = ['a', 'b', 'c', 'd'].map((name) => callers(ses, name));
  await Promise.all(processes.map(({ isReady }) => isReady));
  const answers = (await Promise.all(processes.map(({ go }) => go()))).flat();

  const [seats] = await rows<{ taken: number; live: number; twice: number }>(
    world.db,
    sql`select (select seats_taken from session where id = ${ses}) as taken,
      (select coalesce(sum(party_size), 0)::int from booking where session_id = ${ses} and status = 'live') as live,
      (select count(*)::int from (select from booking where session_id = ${ses} and status = 'live'
        group by person_id having count(*) > 1) as double) as twice`,
  );
  expect(seats!.taken).toBe(seats!.live);
  expect(seats!.taken).toBeLessThanOrEqual(40);
  expect(seats!.taken).toBeGreaterThan(30);
  expect(seats!.twice).toBe(0);

  expect(
    answers.filter(({ ok, reason }) => !ok && !['full', 'duplicate'].includes(reason ?? '')),
  ).toEqual([]);
  expect(new Set(answers.map(({ openid }) => openid)).size).toBe(200);

  const byTap = new Map<string, Set<string>>();
  for (const { what, ok, tap, bookingId } of answers)
    if (what === 'book' && ok && tap && bookingId)
      byTap.set(tap, (byTap.get(tap) ?? new Set()).add(bookingId));
  expect([...byTap.values()].every((ids) => ids.size === 1)).toBe(true);

  const cancelled = new Set(
    answers.filter(({ what, ok }) => what === 'cancel' && ok).map(({ bookingId }) => bookingId),
  );
  const acknowledged = new Set(
    [...byTap.values()].flatMap((ids) => [...ids]).filter((id) => !cancelled.has(id)),
  );
  const live = await rows<{ id: string }>(
    world.db,
    sql`select id from booking where status = 'live'`,
  );
  expect(new Set(live.map(({ id }) => id))).toEqual(acknowledged);
});

test('two people at once through one instance stay two people; the platform’s timer runs its job', async () => {
  const script = `
    const account = require(${JSON.stringify(join(dist, 'account'))});
    const openday = require(${JSON.stringify(join(dist, 'openday'))});
    const as = (openid) => ({ environment: JSON.stringify({ WX_OPENID: openid }) });
    const version = ${JSON.stringify(noticeVersion)};
    (async () => {
      const joined = await Promise.all(['o-1', 'o-2'].map((one) =>
        account.main({ path: 'acceptNotice', input: { noticeVersion: version } }, as(one))));
      const seen = await Promise.all(Array.from({ length: 20 }, (_, i) =>
        account.main({ path: 'myData' }, as(i % 2 ? 'o-2' : 'o-1'))));
      const timer = await openday.main({ Type: 'Timer', TriggerName: 'shredVisits' },
        { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) });
      console.log(JSON.stringify({ joined, seen, timer }));
      process.exit(0);
    })();`;
  const child = spawn(process.execPath, ['-e', script], {
    env: env(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  const { joined, seen, timer } = JSON.parse(text) as {
    joined: { data: { id: string } }[];
    seen: { data: { id: string } }[];
    timer: unknown;
  };
  const ids = joined.map(({ data }) => data.id);
  expect(new Set(ids).size).toBe(2);
  expect(seen.map(({ data }) => data.id)).toEqual(Array.from({ length: 20 }, (_, i) => ids[i % 2]));
  expect(timer).toEqual({ ran: 'shredVisits', done: 0 });
});
