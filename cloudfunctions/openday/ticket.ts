import { sign, verify, type KeyObject } from 'node:crypto';

/** What a ticket says. Nothing personal: it may be photographed over a shoulder. */
export interface TicketClaim {
  bookingId: string;
  sessionId: string;
  partySize: number;
}

const signed = (body: string) => Buffer.from(`ticket.${body}`);

/** `1.<claim>.<signature>`: base64url JSON array and an Ed25519 signature over it. */
export function issueTicket(privateKey: KeyObject, claim: TicketClaim): string {
  const body = Buffer.from(
    JSON.stringify([claim.bookingId, claim.sessionId, claim.partySize]),
  ).toString('base64url');
  return `1.${body}.${sign(null, signed(body), privateKey).toString('base64url')}`;
}

/** The claim of a genuine ticket; undefined for anything else. Needs only the public key. */
export function readTicket(publicKey: KeyObject, token: string): TicketClaim | undefined {
  const [version, body, signature, ...rest] = token.trim().split('.');
  if (version !== '1' || !body || !signature || rest.length > 0) return undefined;
  if (!verify(null, signed(body), publicKey, Buffer.from(signature, 'base64url'))) return undefined;
  const [bookingId, sessionId, partySize] = JSON.parse(
    Buffer.from(body, 'base64url').toString('utf8'),
  ) as [string, string, number];
  return { bookingId, sessionId, partySize };
}
