import { addressOf, isSignIn, signInLimit } from '@cloud/_host/sign-in-limit';
import { attemptsAMinute } from '@cloud/_shared/rate-limit';
import { at } from '@cloud/openday/rules';
import { openWorld, party, refusal, type World } from './support/world';

let world: World;
let fac: string;
beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility();
});
afterEach(() => world.close());

test('who tries to book too often waits for the next minute; others do not', async () => {
  const full = await world.makeSession(fac, '2026-12-02', '14:00', 1);
  const free = await world.makeSession(fac, '2026-12-03', '14:00', 9);
  const [eager, other] = [await world.somebody(), await world.somebody()];
  await world.as(other).openday.book({ sessionId: full, ...party() });
  const tries = () => refusal(world.as(eager).openday.book({ sessionId: full, ...party() }));
  for (let n = 0; n < attemptsAMinute.book; n++)
    expect(await tries()).toMatchObject({ reason: 'full' });
  world.clock.now += 15_000;
  expect(await tries()).toMatchObject({
    code: 'too_often',
    retryAfter: 45,
    message: expect.stringContaining('过 45 秒') as string,
  });
  const book = () => world.as(eager).openday.book({ sessionId: free, ...party() });
  expect(await refusal(book())).toMatchObject({ code: 'too_often' });
  const join = world.as(eager).openday.join({ sessionId: full, auto: false, ...party() });
  expect(await refusal(join)).toMatchObject({ code: 'too_often' });
  await world.as(other).openday.book({ sessionId: free, ...party() });
  world.clock.now += 45_000;
  await expect(book()).resolves.toHaveProperty('bookingId');
});

test('a guide cannot try codes until one fits; a scan still lets in', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const guide = await world.staff('guide');
  const resident = await world.somebody();
  const { bookingId, code } = await world.as(resident).openday.book({ sessionId: ses, ...party() });
  const { ticket } = await world.as(resident).openday.myBooking({ id: bookingId });
  world.clock.now = at('2026-12-02', '13:45');
  const enter = (typed: string) => world.as(guide).openday.admit({ sessionId: ses, code: typed });
  for (let n = 0; n < attemptsAMinute.code; n++)
    expect(await refusal(enter('0000'))).toMatchObject({ reason: 'no_such_ticket' });
  expect(await refusal(enter(code))).toMatchObject({ code: 'too_often' });
  const scanned = await world.as(guide).openday.admit({ sessionId: ses, token: ticket ?? '' });
  expect(scanned).toMatchObject({ first: true });
  world.clock.now += 60_000;
  expect(await enter(code)).toMatchObject({ first: false });
});

test('one address signs in sixty times a minute, whatever it writes of itself', () => {
  const tooMany = signInLimit();
  const now = new Date(at('2026-12-01', '10:00'));
  for (let n = 0; n < 60; n++) expect(tooMany('192.0.2.1', now)).toBeUndefined();
  expect(tooMany('192.0.2.1', now)).toMatchObject({
    code: 'too_often',
    detail: { retryAfter: 60 },
  });
  expect(tooMany('192.0.2.2', now)).toBeUndefined();
  expect(tooMany('192.0.2.1', new Date(now.getTime() + 60_000))).toBeUndefined();
  const headers = new Headers({ 'x-forwarded-for': '10.0.0.1, 198.51.100.7' });
  expect(addressOf(headers, '127.0.0.1')).toBe('198.51.100.7');
  expect(addressOf(headers, '192.0.2.1')).toBe('192.0.2.1');
  expect([isSignIn('account', { path: 'signIn' }), isSignIn('openday', null)]).toEqual([
    true,
    false,
  ]);
});
