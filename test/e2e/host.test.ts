import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeVersion } from '@cloud/_shared/notice';
import { startHost, type Host } from '../support/host';

const clock = { DEMO_CLOCK: '2026-11-24T10:00:00+08:00' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const signIn = async (host: Host, person: string) =>
  (await host.call<{ token: string }>('account.signInDemo', { person, noticeVersion })).data.token;

test('one process a data directory; it ends cleanly and starts again with what it held', async () => {
  const host = await startHost(folder, clock);
  expect(host.printed()).toContain(host.url);
  await expect(startHost(folder, clock)).rejects.toThrow(/正被另一个进程/);
  const token = await signIn(host, 'resident');
  expect(await host.end('SIGINT')).toBe(0);
  const again = await startHost(folder, clock);
  expect((await again.call('account.myData', undefined, { token })).ok).toBe(true);
  expect(await again.end()).toBe(0);
});

test('a directory that was played with does not serve outside the demo', async () => {
  const host = await startHost(folder, clock);
  await host.end();
  await expect(startHost(folder, { DEMO: '0' })).rejects.toThrow(/装过演示身份/);
});

test('no demo people where the host is not a loopback demo', async () => {
  const host = await startHost(folder, { ...clock, DEMO: '0' });
  const reply = await host.call('account.signInDemo', { person: 'admin', noticeVersion });
  expect(reply).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  expect(
    (
      await host.call<{ facilities: { demo: boolean }[] }>('openday.facilities', {})
    ).data.facilities.some(({ demo }) => demo),
  ).toBe(false);
  await host.end();
});

interface Booking {
  id: string;
  status: string;
}
interface SessionRow {
  id: string;
  facilityId: string;
  seatsTaken: number;
}
const party = (size: number) => ({
  visitors: Array.from({ length: size }, () => ({ name: '示例甲', age: null })),
  phone: '13800001234',
  guardianConsent: false,
  noticeId: 'ntc_demo_sewage_1',
});

/** Books and cancels without a pause until the host dies; what it acknowledged is kept. */
async function load(
  host: Host,
  token: string,
  sessions: string[],
  held: Map<string, string>,
): Promise<void> {
  for (let turn = 0; ; turn++) {
    const input = { sessionId: sessions[turn % sessions.length], ...party(1 + (turn % 3)) };
    const booked = await host.call<{ bookingId: string }>('openday.book', input, {
      token,
      key: randomUUID(),
    });
    if (!booked.ok) continue;
    const { bookingId } = booked.data;
    held.set(bookingId, 'live');
    if (turn % 5 === 4) continue;
    held.set(bookingId, 'either');
    const cancelled = await host.call(
      'openday.cancel',
      { bookingId },
      { token, key: randomUUID() },
    );
    held.set(bookingId, cancelled.ok ? 'cancelled' : 'live');
  }
}

test('kill -9 in mid-load: every acknowledged booking is there, and the counters agree', async () => {
  const host = await startHost(folder, clock);
  const week = { from: '2026-12-01', to: '2026-12-07' };
  const { sessions } = (await host.call<{ sessions: SessionRow[] }>('openday.sessions', week)).data;
  const free = sessions
    .filter(({ facilityId }) => facilityId === 'fac_demo_sewage')
    .map(({ id }) => id);
  const people = await Promise.all(
    ['resident', 'elder', 'guide', 'admin'].map((person) => signIn(host, person)),
  );
  const held = people.map(() => new Map<string, string>());
  const loads = people.map((token, index) =>
    load(host, token, free, held[index]!).catch(() => undefined),
  );
  await new Promise((wait) => setTimeout(wait, 4_000));
  while (held.reduce((sum, { size }) => sum + size, 0) <= 20)
    await new Promise((wait) => setTimeout(wait, 50));
  expect(await host.end('SIGKILL')).toBeNull();
  await Promise.all(loads);

  const again = await startHost(folder, clock);
  for (const [index, token] of people.entries())
    for (const [id, status] of held[index]!) {
      const found = await again.call<Booking>('openday.myBooking', { id }, { token });
      expect(found.ok).toBe(true);
      if (status !== 'either') expect(found.data.status).toBe(status);
    }
  const guide = people[2]!;
  const { sessions: after } = (
    await again.call<{ sessions: SessionRow[] }>('openday.sessions', week)
  ).data;
  for (const { id, seatsTaken } of after) {
    const { counts } = (
      await again.call<{ counts: { people: number } }>(
        'openday.gateList',
        { sessionId: id },
        { token: guide },
      )
    ).data;
    expect(counts.people).toBe(seatsTaken);
  }
  await again.end();
});
