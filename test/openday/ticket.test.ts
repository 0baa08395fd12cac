import { generateKeyPairSync } from 'node:crypto';
import { issueTicket, readTicket } from '@cloud/openday/ticket';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const claim = { bookingId: 'bkg_1', sessionId: 'ses_1', partySize: 2 };

test('a ticket reads back with the public key alone', () => {
  expect(readTicket(publicKey, issueTicket(privateKey, claim))).toEqual(claim);
});

test('a changed, truncated or otherwise signed ticket is nothing', () => {
  const token = issueTicket(privateKey, claim);
  const [version, , signature] = token.split('.');
  const forged = Buffer.from(JSON.stringify(['bkg_2', 'ses_1', 5])).toString('base64url');
  const stranger = issueTicket(generateKeyPairSync('ed25519').privateKey, claim);
  const bad = [
    `${version}.${forged}.${signature}`,
    token.slice(0, -4),
    stranger,
    '',
    '1..',
    'x'.repeat(300),
    `${token}.x`,
  ];
  for (const one of bad) expect(readTicket(publicKey, one)).toBeUndefined();
});
