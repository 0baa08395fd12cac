import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { generalNotice, openWorld, party, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test('an export is whole: phone, consent, check-ins and places in line, and nothing of anybody else', async () => {
  const fac = await world.makeFacility({ name: '示例设施' });
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const full = await world.makeSession(fac, '2026-12-04', '14:00', 2);
  const [resident, other] = [await world.somebody(), await world.somebody()];
  const visitors = [
    { name: '示例甲', age: null },
    { name: '示例小乙', age: 9 },
  ];
  const family = { visitors, phone: '13800001234', guardianConsent: true, noticeId: generalNotice };
  const { bookingId, code } = await world.as(resident).openday.book({ sessionId: ses, ...family });
  await world.as(other).openday.book({ sessionId: full, ...party(2), phone: '13900009999' });
  await world.as(resident).openday.join({ sessionId: full, auto: true, ...family });
  world.clock.now = at('2026-12-02', '13:50');
  const guide = await world.staff('guide');
  await world.as(guide).openday.admit({ sessionId: ses, code });
  await world.as(guide).openday.undoAdmit({ bookingId, reason: 'trial' });

  const all = await world.as(resident).openday.myData();
  const arrived = new Date(world.clock.now);
  expect(all.bookings).toEqual([
    expect.objectContaining({
      ...{ id: bookingId, code, facilityName: '示例设施', phone: '13800001234', visitors },
      guardianConsentAt: new Date(at('2026-11-24', '10:00')),
      checkIns: [{ at: arrived, means: 'code', undoneAt: arrived, undoReason: 'trial' }],
    }),
  ]);
  expect(all.waiting).toEqual([
    expect.objectContaining({ sessionId: full, status: 'waiting', auto: true, ...family }),
  ]);
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`${guide.id}|${other.id}|13900009999|Sealed`));
});

test('each part of an export is written to the log, without what was in it', async () => {
  const resident = await world.somebody();
  const caller = world.as(resident);
  for (const domain of ['account', 'openday', 'review', 'staff'] as const)
    await caller[domain].myData();
  const logged = await rows<{ detail: unknown }>(
    world.db,
    sql`select detail from audit where act = 'data.export' and actor_id = ${resident.id} and subject = ${resident.id}
      order by detail ->> 'domain'`,
  );
  expect(logged.map(({ detail }) => detail)).toEqual(
    ['account', 'openday', 'review', 'staff'].map((domain) => ({ domain })),
  );
});
