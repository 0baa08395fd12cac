import { generateKeyPairSync } from 'node:crypto';
import { rawKey, signList } from '@cloud/openday/gate-list';
import { readBundle, type Bundle } from '@/features/staff/gate/bundle';
import { judge } from '@/features/staff/gate/judge';
import {
  ageOf,
  emptyQueue,
  forget,
  lastWalkIn,
  noteEvent,
  refusalsIn,
  standing,
  takeAnswers,
  walkInsNow,
  type Outcome,
  type Queue,
  type What,
} from '@/features/staff/gate/queue';

const madeAt = '2026-12-02T12:30:00+08:00';
const entry = (bookingId: string, code: string) => ({
  bookingId,
  code,
  partySize: 2,
  minors: 0,
  status: 'live' as const,
  name: '示**',
  idLastFours: [],
  areaName: null,
  checkInId: null,
  checkedInAt: null,
});
const bundle: Bundle = {
  madeAt,
  session: {
    id: 'ses_1',
    startsAt: '2026-12-02T14:00:00+08:00',
    endsAt: '2026-12-02T15:30:00+08:00',
    bookingClosesAt: '2026-12-02T12:00:00+08:00',
  },
  entries: [entry('bkg_1', 'AAAA'), entry('bkg_2', 'BBBB')],
  walkIns: { adults: 1, children: 0 },
};
const now = Date.parse('2026-12-02T13:50:00+08:00');
const admit = (bookingId: string): What => ({ kind: 'admit', means: 'code', bookingId });
const undo = (undoes: number, bookingId: string | null = 'bkg_1'): What => ({
  kind: 'undo',
  reason: 'wrong_party',
  bookingId,
  undoes,
});
const queueOf = (...whats: What[]) =>
  whats.reduce<Queue>(
    (queue, what) =>
      noteEvent(queue, { sessionId: 'ses_1', at: now, shownAt: now, steady: null }, what).queue,
    emptyQueue('dev_1'),
  );
const answer = (number: number, outcome: Outcome['outcome'], reason: string | null = null) =>
  ({ number, outcome, reason, words: null, first: null, bookingId: null }) as unknown as Outcome;
const isIn = (queue: Queue) =>
  standing(bundle, queue, []).map(({ checkedInAt }) => checkedInAt !== null);

test('a genuine, whole list is told from one cut or altered, and from a ticket', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = rawKey(publicKey);
  const signed = signList(privateKey, bundle);
  expect(readBundle(key, signed, 'ses_1')).toEqual(bundle);
  expect(readBundle(key, signed, 'ses_2')).toBeUndefined();
  const altered = { ...signed, body: signed.body.replace('AAAA', 'AAAB') };
  expect(readBundle(key, altered, 'ses_1')).toBeUndefined();
  expect(readBundle(key, { ...signed, body: signed.body.slice(0, -9) }, 'ses_1')).toBeUndefined();
});

test('numbers count up; admitted, taken back and admitted again shows as in', () => {
  const queue = queueOf(admit('bkg_1'), undo(1), admit('bkg_1'), admit('bkg_2'), undo(4, 'bkg_2'));
  expect(queue.waiting.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(isIn(queue)).toEqual([true, false]);
});

test('an answered event stays in view until a newer list says it', () => {
  const queue = takeAnswers(queueOf(admit('bkg_1'), admit('bkg_2')), [answer(1, 'recorded')], now);
  expect(queue.waiting.map(({ number }) => number)).toEqual([2]);
  expect(isIn(queue)).toEqual([true, true]);
  expect(isIn(forget(queue, 'ses_1', now - 1))).toEqual([true, true]);
  expect(isIn(forget(queue, 'ses_1', now + 1))).toEqual([false, true]);
});

test('a refused event is not in, and is shown until read', () => {
  const queue = takeAnswers(queueOf(admit('bkg_1')), [answer(1, 'refused', 'cancelled')], now);
  expect(isIn(queue)).toEqual([false, false]);
  expect(refusalsIn(forget(queue, 'ses_1', now + 1), 'ses_1')).toHaveLength(1);
});

test('an event whose number was used up gets another, and what takes it back follows', () => {
  const queue = takeAnswers(
    queueOf(admit('bkg_1'), undo(1)),
    [answer(1, 'refused', 'number_taken'), answer(2, 'refused', 'number_taken')],
    now,
  );
  expect(queue.waiting).toMatchObject([
    { number: 3, kind: 'admit' },
    { number: 4, undoes: 3 },
  ]);
});

test('walk-ins add to those of the list; the last one can be taken back once', () => {
  const queue = queueOf(
    { kind: 'walkIn', adults: 1, children: 0 },
    { kind: 'walkIn', adults: 0, children: 1 },
  );
  expect(walkInsNow(bundle, queue)).toEqual({ adults: 2, children: 1 });
  const last = lastWalkIn(queue, 'ses_1');
  expect(last?.number).toBe(2);
  const less = noteEvent(
    queue,
    { sessionId: 'ses_1', at: now, shownAt: now, steady: null },
    undo(2, null),
  ).queue;
  expect(walkInsNow(bundle, less)).toEqual({ adults: 2, children: 0 });
  expect(lastWalkIn(less, 'ses_1')?.number).toBe(1);
});

test('age comes from the steady clock of the same run, else from the phone’s own', () => {
  const steady = { run: 'a', at: 1_000 };
  expect(ageOf({ at: now, steady }, { at: now + 900_000, steady: { run: 'a', at: 6_000 } })).toBe(
    5_000,
  );
  expect(ageOf({ at: now, steady }, { at: now + 900_000, steady: { run: 'b', at: 9 } })).toBe(
    900_000,
  );
  expect(ageOf({ at: now, steady: null }, { at: now - 60_000, steady: null })).toBe(0);
});

test('the phone lets in who is on the list, once; what is not listed depends on how old the list is', () => {
  const { entries } = bundle;
  expect(judge({ code: 'AAAA' }, bundle, entries, now)).toMatchObject({ admit: entries[0] });
  const seen = standing(bundle, queueOf(admit('bkg_1')), []);
  expect(judge({ code: 'AAAA' }, bundle, seen, now)).toMatchObject({ verdict: { kind: 'again' } });
  const unknown = { token: 'x', bookingId: 'bkg_9' };
  expect(judge(unknown, bundle, entries, now)).toMatchObject({ verdict: { kind: 'no' } });
  const early = { ...bundle, madeAt: '2026-12-01T09:00:00+08:00' };
  expect(judge(unknown, early, entries, now)).toMatchObject({ unlisted: { kind: 'unsure' } });
  expect(judge({ code: 'AAAA' }, bundle, entries, now - 86_400_000)).toMatchObject({
    verdict: { kind: 'no' },
  });
});
