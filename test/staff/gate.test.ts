import { generateKeyPairSync } from 'node:crypto';
import { issueTicket } from '@cloud/openday/ticket';
import { defaultSession } from '@/features/staff/gate/default-session';
import type { GateSession } from '@/features/staff/gate/gate-types';
import { readTicket } from '@/features/staff/gate/read-ticket';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
const claim = { bookingId: 'bkg_1', sessionId: 'ses_1', partySize: 2 };
const token = issueTicket(privateKey, claim);

test('the gate reads a ticket of the server by itself', () => {
  expect(readTicket(key, ` ${token}\n`)).toEqual(claim);
});

const body = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const [version, , signature] = token.split('.');
const stranger = issueTicket(generateKeyPairSync('ed25519').privateKey, claim);

test.each([
  ['another claim', `${version}.${body(['bkg_2', 'ses_1', 5])}.${signature}`],
  ['cut off', token.slice(0, -4)],
  ['signed by somebody else', stranger],
  ['another version', token.replace(/^1/, '2')],
  ['a web address', 'https://example.com/a.b.c'],
  ['Chinese', '1.票.票'],
  ['nothing', ''],
])('%s is no ticket', (_what, forged) => {
  expect(readTicket(key, forged)).toBeUndefined();
});

const session = (id: string, start: string, end: string, status = 'scheduled') =>
  ({ id, startsAt: start, endsAt: end, status }) as GateSession;
const day = (time: string) => `2026-12-01T${time}:00+08:00`;
const sessions = [
  session('cancelled', day('08:00'), day('09:00'), 'cancelled'),
  session('morning', day('09:30'), day('11:00')),
  session('afternoon', day('14:00'), day('15:00')),
  session('tomorrow', '2026-12-02T09:30:00+08:00', '2026-12-02T11:00:00+08:00'),
];

test.each([
  [day('08:00'), 'morning'],
  [day('10:59'), 'morning'],
  [day('11:30'), 'afternoon'],
  [day('18:00'), 'afternoon'],
  ['2026-12-02T08:00:00+08:00', 'tomorrow'],
  ['2026-11-30T08:00:00+08:00', 'morning'],
])('at %s the gate opens with the %s session', (now, id) => {
  expect(defaultSession(sessions, Date.parse(now))?.id).toBe(id);
});
