import { verify } from 'node:crypto';
import { at } from '@cloud/openday/rules';
import type { SyncEvent } from '@cloud/openday/gate-input';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

const minute = 60_000;

let world: World;
let fac: string;
let ses: string;
let guides: [TestPerson, TestPerson];
let visits: { bookingId: string; code: string; token: string }[];

async function book(count: number) {
  for (let each = 0; each < count; each++) {
    const resident = world.as(await world.somebody());
    const made = await resident.openday.book({ sessionId: ses, ...party(2) });
    const { ticket } = await resident.openday.myBooking({ id: made.bookingId });
    visits.push({ ...made, token: ticket ?? '' });
  }
}

beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility();
  ses = await world.makeSession(fac, '2026-12-02', '14:00', 200);
  guides = [
    await world.staff('guide', `facility:${fac}`),
    await world.staff('guide', `facility:${fac}`),
  ];
  visits = [];
});
afterEach(() => world.close());

/** A phone without network: its clock may be wrong, and it notes what it does until it can send. */
function phone(name: string, guide: TestPerson, wrongBy = 0) {
  const deviceId = `dev_${name}`;
  const noted: { happened: number; event: Omit<SyncEvent, 'age'> }[] = [];
  const openday = () => world.as(guide).openday;
  return {
    noted,
    load: () => openday().gateBundle({ sessionId: ses, deviceId }),
    note(what: object) {
      const event = { number: noted.length + 1, sessionId: ses, at: world.clock.now + wrongBy };
      noted.push({ happened: world.clock.now, event: { ...event, ...what } as never });
      return event.number;
    },
    /** Sends events `from`–`to`, and says that nothing is left when asked to. */
    send: (from: number, to: number, over = false) =>
      openday().syncGate({
        deviceId,
        events: noted
          .slice(from - 1, to)
          .map(
            ({ happened, event }) => ({ ...event, age: world.clock.now - happened }) as SyncEvent,
          ),
        clear: { through: noted.length, sessionIds: over ? [ses] : [] },
      }),
  };
}

const scan = (visit: { token: string }) => ({ kind: 'admit', means: 'scan', token: visit.token });
const walkIn = (adults: number, children: number) => ({ kind: 'walkIn', adults, children });
const undo = (undoes: number) => ({ kind: 'undo', undoes, reason: 'wrong_party' });
const list = () => world.as(guides[0]).openday.gateList({ sessionId: ses });
const conflicts = async () =>
  (await world.as(guides[0]).openday.gateConflicts({ sessionId: ses })).conflicts;

test('60 scans on two phones, one of them 10 minutes wrong, sent with losses, repeats and out of order', async () => {
  await book(54);
  world.clock.now = at('2026-12-02', '13:30');
  const one = phone('one', guides[0]);
  const two = phone('two', guides[1], -10 * minute);
  await Promise.all([one.load(), two.load()]);

  // Both take half of the first 48; six of these come to both phones.
  const first = visits.slice(0, 27);
  const second = [...visits.slice(27, 54), ...visits.slice(0, 6)];
  const when = new Map<string, number>();
  for (let turn = 0; turn < 33; turn++) {
    world.clock.now += 30_000;
    for (const [device, who] of [
      [one, first[turn]],
      [two, second[turn]],
    ] as const) {
      if (!who) continue;
      device.note(scan(who));
      when.set(who.bookingId, when.get(who.bookingId) ?? world.clock.now);
    }
  }
  expect(one.noted.length + two.noted.length).toBe(60);
  one.note(walkIn(2, 1));
  const slip = two.note(walkIn(0, 1));
  two.note(undo(slip));

  // Their replies never arrive, so they are sent again; later parts overtake earlier ones.
  world.clock.now += 5 * minute;
  await Promise.all([one.send(1, 10), two.send(20, 33)]);
  await Promise.all([one.send(1, 10), one.send(5, 20), two.send(1, 12)]);
  await Promise.all([two.send(30, 35), one.send(15, 28), two.send(1, 35)]);
  world.clock.now = at('2026-12-02', '15:31');
  expect((await list()).phones).toEqual({ devices: 2, through: 0 });
  const [whole, rest] = await Promise.all([one.send(1, 28, true), two.send(1, 35, true)]);
  expect([whole.clear, rest.clear]).toEqual([[ses], [ses]]);

  const after = await list();
  expect(after.counts).toEqual({ bookings: 54, people: 108, minors: 0, arrived: 108 });
  expect(after.walkIns).toEqual({ adults: 2, children: 1 });
  expect(after.phones).toEqual({ devices: 2, through: 2 });
  const outcomes = [...whole.outcomes, ...rest.outcomes].filter(
    ({ outcome }) => outcome === 'conflict',
  );
  expect(outcomes).toHaveLength(6);
  expect(new Set(outcomes.map(({ bookingId }) => bookingId))).toEqual(
    new Set(visits.slice(0, 6).map(({ bookingId }) => bookingId)),
  );
  expect(outcomes.every(({ first: other }) => other?.by === 'guide 1 号')).toBe(true);
  const shown = await conflicts();
  expect(shown).toHaveLength(6);
  expect(after.conflicts).toBe(6);
  for (const { firstAt, secondAt } of shown) expect(firstAt).not.toEqual(secondAt);

  const page = [
    ...after.entries,
    ...(await world.as(guides[0]).openday.gateList({ sessionId: ses, after: after.next ?? '' }))
      .entries,
  ];
  const twice = new Set(visits.slice(0, 6).map(({ bookingId }) => bookingId));
  for (const { bookingId, checkedInAt } of page)
    if (!twice.has(bookingId)) expect(checkedInAt?.getTime()).toBe(when.get(bookingId));
});

test('a repeat is answered as the first time, and a number used for something else is refused', async () => {
  await book(2);
  world.clock.now = at('2026-12-02', '13:50');
  const one = phone('one', guides[0]);
  one.note(scan(visits[0]!));
  const first = await one.send(1, 1);
  world.clock.now += 3 * minute;
  expect(await one.send(1, 1)).toEqual(first);
  expect(first.outcomes[0]).toMatchObject({ outcome: 'recorded', number: 1 });
  one.noted[0]!.event = { ...one.noted[0]!.event, ...scan(visits[1]!) } as never;
  expect((await one.send(1, 1)).outcomes[0]).toMatchObject({ reason: 'number_taken' });
});

test('what was taken back is out in whatever order it arrives; the other phone’s admission then stands', async () => {
  await book(2);
  world.clock.now = at('2026-12-02', '13:50');
  const one = phone('one', guides[0]);
  const two = phone('two', guides[1]);
  const [shared, again] = visits as [(typeof visits)[0], (typeof visits)[0]];
  one.note(scan(shared));
  one.note(undo(1));
  one.note(scan(again));
  one.note(undo(3));
  one.note(scan(again));
  two.note(scan(shared));
  for (const number of [5, 3, 2]) await one.send(number, number);
  await two.send(1, 1);
  for (const number of [4, 1]) await one.send(number, number);
  const after = await list();
  expect(after.counts.arrived).toBe(4);
  expect(after.conflicts).toBe(0);

  const three = phone('three', guides[0]);
  three.note(scan(shared));
  expect((await three.send(1, 1)).outcomes[0]).toMatchObject({ outcome: 'conflict' });
  two.note(undo(1));
  await two.send(2, 2);
  expect((await list()).counts.arrived).toBe(4);
  expect(await conflicts()).toMatchObject([{ resolution: 'withdrawn' }]);
  three.note(undo(1));
  await three.send(2, 2);
  expect((await list()).counts.arrived).toBe(2);
});

test.each(['over the network', 'later'])(
  'an admission over the network that is taken back %s leaves the other phone’s standing',
  async (how) => {
    await book(1);
    world.clock.now = at('2026-12-02', '13:50');
    const shared = visits[0]!;
    const { bookingId, token } = shared;
    const admitted = await world
      .as(guides[0])
      .openday.admit({ sessionId: ses, token, deviceId: 'dev_one' });
    const two = phone('two', guides[1]);
    two.note(scan(shared));
    expect((await two.send(1, 1)).outcomes[0]).toMatchObject({ outcome: 'conflict' });
    if (how === 'later') {
      const one = phone('one', guides[0]);
      one.note({ kind: 'undo', reason: 'wrong_party', checkInId: admitted.checkInId });
      expect((await one.send(1, 1)).outcomes[0]).toMatchObject({ outcome: 'recorded' });
    } else await world.as(guides[0]).openday.undoAdmit({ bookingId, reason: 'wrong_party' });
    expect((await list()).counts.arrived).toBe(2);
    expect(await conflicts()).toMatchObject([{ resolution: 'withdrawn' }]);
  },
);

test('what is refused is kept: cancelled, forged, too early, another post', async () => {
  await book(1);
  const resident = await world.somebody();
  const gone = await world.as(resident).openday.book({ sessionId: ses, ...party() });
  const { ticket } = await world.as(resident).openday.myBooking({ id: gone.bookingId });
  await world.as(resident).openday.cancel({ bookingId: gone.bookingId });
  const one = phone('one', guides[0]);
  one.note(scan(visits[0]!));
  await one.send(1, 1);
  world.clock.now = at('2026-12-02', '13:50');
  one.note(scan({ token: ticket ?? '' }));
  one.note(scan({ token: `${ticket}x` }));
  one.note({
    ...walkIn(1, 0),
    sessionId: await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00'),
  });
  const { outcomes } = await one.send(1, 4);
  expect(outcomes.map(({ reason }) => reason)).toEqual([
    'not_yet',
    'cancelled',
    'no_such_ticket',
    'other_post',
  ]);
  expect((await list()).counts.arrived).toBe(0);
  const kept = await world.db.execute('select number from gate_event order by number');
  expect((kept as { rows: unknown[] }).rows).toHaveLength(4);
  await expect(world.db.execute('delete from gate_event')).rejects.toThrow();
});

test('an admission over the network whose answer was lost is no conflict with itself', async () => {
  await book(1);
  world.clock.now = at('2026-12-02', '13:50');
  const [visit] = visits as [(typeof visits)[0]];
  const one = phone('one', guides[0]);
  await world
    .as(guides[0])
    .openday.admit({ sessionId: ses, token: visit.token, deviceId: 'dev_one' });
  one.note(scan(visit));
  expect((await one.send(1, 1)).outcomes[0]).toMatchObject({ outcome: 'repeated' });
  one.note(undo(1));
  await one.send(2, 2);
  expect((await list()).counts.arrived).toBe(0);
});

test('a conflict is settled once, by a guide of the facility', async () => {
  await book(1);
  world.clock.now = at('2026-12-02', '13:50');
  const [visit] = visits as [(typeof visits)[0]];
  await world.as(guides[1]).openday.admit({ sessionId: ses, token: visit.token });
  const one = phone('one', guides[0]);
  one.note(scan(visit));
  await one.send(1, 1);
  const [found] = await conflicts();
  expect(found).toMatchObject({ name: '示**', firstBy: 'guide 1 号', resolution: null });
  const settling = { conflictId: found?.id ?? '', resolution: 'same_party' } as const;
  const stranger = await world.staff('guide', 'facility:fac_elsewhere');
  expect(await refusal(world.as(stranger).openday.settleConflict(settling))).toMatchObject({
    code: 'conflict',
  });
  await world.as(guides[1]).openday.settleConflict(settling);
  expect(await refusal(world.as(guides[0]).openday.settleConflict(settling))).toMatchObject({
    code: 'conflict',
  });
  expect((await list()).conflicts).toBe(0);
});

test('the list is whole and signed in a domain of its own; a phone belongs to one guide', async () => {
  await book(3);
  const one = phone('one', guides[0]);
  const { body, signature } = await one.load();
  const genuine = (domain: string) =>
    verify(
      null,
      Buffer.from(domain + body),
      world.runtime.ticket.publicKey,
      Buffer.from(signature, 'base64url'),
    );
  expect([genuine('gate-list.'), genuine('ticket.')]).toEqual([true, false]);
  expect(body).not.toMatch(/[^ -~]|示例甲|138/);
  expect(JSON.parse(body)).toMatchObject({ session: { id: ses }, walkIns: { adults: 0 } });
  expect((JSON.parse(body) as { entries: unknown[] }).entries).toHaveLength(3);
  expect(await refusal(phone('one', guides[1]).load())).toMatchObject({ reason: 'other_device' });
});
