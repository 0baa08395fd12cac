import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { noticeVersion } from '@cloud/_shared/notice';
import { openBrowser, settle, visit } from '../support/browser';
import { startHost, type Host } from '../support/host';

/** Pictures of every page, at 390 × 844, in 长辈版 and at 1280 wide, into docs/screens. */
const folder = join(__dirname, '../../docs/screens');
const clock = '2026-11-24T10:00:00+08:00';

interface Shot {
  name: string;
  path: string;
  who?: 'resident' | 'guide' | 'admin';
  /** Label or words of what is pressed before the picture is taken. */
  press?: string[];
  /** 长辈版 has another way there. */
  notElder?: boolean;
}

async function prepare(host: Host) {
  const signIn = async (person: string) =>
    (await host.call<{ token: string }>('account.signInDemo', { person, noticeVersion })).data
      .token;
  const tokens = {
    resident: await signIn('resident'),
    guide: await signIn('guide'),
    admin: await signIn('admin'),
  };
  const tap = { token: tokens.resident, key: 'screens-0001' };
  await host.call('account.saveProfile', { nickname: '示例甲', areaId: 'dashiba' }, tap);
  const week = { from: '2026-12-01', to: '2026-12-07', facilityId: 'fac_demo_sewage' };
  const { sessions } = (await host.call<{ sessions: { id: string }[] }>('openday.sessions', week))
    .data;
  const booking = {
    sessionId: sessions[1]?.id,
    visitors: [
      { name: '示例甲', age: null },
      { name: '示例小乙', age: 8 },
    ],
    phone: '13800001234',
    guardianConsent: true,
  };
  const made = await host.call<{ bookingId: string }>('openday.book', booking, {
    ...tap,
    key: 'screens-0002',
  });
  const gate = (
    await host.call<{ sessions: { id: string }[] }>(
      'openday.gateSessions',
      {},
      { token: tokens.guide },
    )
  ).data;
  return {
    tokens,
    session: sessions[2]?.id,
    bookingId: made.data.bookingId,
    today: gate.sessions[0]?.id,
  };
}

const shots = ({ session, bookingId, today }: Awaited<ReturnType<typeof prepare>>): Shot[] => [
  { name: 'home', path: '/pages/home/index', who: 'resident' },
  { name: 'home-visitor', path: '/pages/home/index' },
  { name: 'open-days', path: '/pages/openday/index', who: 'resident' },
  {
    name: 'facility',
    path: '/features/openday/pages/facility/index?id=fac_demo_sewage',
    who: 'resident',
  },
  { name: 'facility-unknown', path: '/features/openday/pages/facility/index?id=fac_tangjiatuo' },
  {
    name: 'session-sheet',
    path: '/features/openday/pages/facility/index?id=fac_demo_sewage',
    who: 'resident',
    press: ['选场次'],
    notElder: true,
  },
  {
    name: 'booking-form',
    path: `/features/openday/pages/booking-form/index?session=${session}&party=2`,
    who: 'resident',
  },
  { name: 'ticket', path: `/features/openday/pages/ticket/index?id=${bookingId}`, who: 'resident' },
  { name: 'my-bookings', path: '/features/openday/pages/my-bookings/index', who: 'resident' },
  { name: 'me', path: '/pages/me/index', who: 'resident' },
  { name: 'me-visitor', path: '/pages/me/index' },
  { name: 'sign-in', path: '/features/account/pages/sign-in/index' },
  { name: 'consent', path: '/features/account/pages/consent/index' },
  { name: 'profile', path: '/features/account/pages/profile/index', who: 'resident' },
  { name: 'my-data', path: '/features/account/pages/my-data/index', who: 'resident' },
  { name: 'gate', path: `/features/staff/pages/gate/index?session=${today}`, who: 'guide' },
  { name: 'people', path: '/features/staff/pages/people/index', who: 'admin' },
  { name: 'audit', path: '/features/staff/pages/audit/index', who: 'admin' },
];

const variants = [
  { suffix: '', elder: false, width: 390, height: 844 },
  { suffix: '-elder', elder: true, width: 390, height: 844 },
  { suffix: '-wide', elder: false, width: 1280, height: 900 },
];

async function main(only: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'screens-'));
  const host = await startHost(data, { DEMO_CLOCK: clock });
  let browser: Browser | undefined;
  try {
    const stage = await prepare(host);
    browser = await openBrowser();
    for (const { name, path, who, press = [], notElder } of shots(stage)) {
      if (only && !name.startsWith(only)) continue;
      for (const { suffix, ...size } of variants) {
        if (notElder && size.elder) continue;
        const { page, problems, open, close } = await visit(browser, {
          host,
          token: who && stage.tokens[who],
          ...size,
        });
        await open(path);
        for (const words of press) {
          await page.getByText(words).first().click();
          await settle(page);
        }
        await page.screenshot({
          path: join(folder, `${name}${suffix}.png`),
          fullPage: press.length === 0,
        });
        console.log(`${name}${suffix}${problems.map((problem) => `\n  ! ${problem}`).join('')}`);
        await close();
      }
    }
  } finally {
    await browser?.close();
    await host.end();
    rmSync(data, { recursive: true, force: true });
  }
  process.exit(0);
}

void main(process.argv[2]);
