import { fromBase64url, isSigned } from './signed';

/** What a ticket says. Its signature was made by the server and is checked here without it. */
export interface TicketClaim {
  bookingId: string;
  sessionId: string;
  partySize: number;
}

function claimIn(body: string): TicketClaim | undefined {
  const bytes = fromBase64url(body);
  if (!bytes) return undefined;
  try {
    const claim: unknown = JSON.parse(String.fromCharCode(...bytes));
    if (!Array.isArray(claim)) return undefined;
    const [bookingId, sessionId, partySize] = claim as unknown[];
    return typeof bookingId === 'string' &&
      typeof sessionId === 'string' &&
      typeof partySize === 'number'
      ? { bookingId, sessionId, partySize }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The claim of a genuine ticket; undefined for anything else.
 * @param key the gate's public key: 32 raw bytes, base64url
 */
export function readTicket(key: string, token: string): TicketClaim | undefined {
  const [version, body, signed, ...rest] = token.trim().split('.');
  if (version !== '1' || !body || !signed || rest.length > 0) return undefined;
  return isSigned(key, `ticket.${body}`, signed) ? claimIn(body) : undefined;
}
