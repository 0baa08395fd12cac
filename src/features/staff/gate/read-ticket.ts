import nacl from 'tweetnacl';

/** What a ticket says. Its signature was made by the server and is checked here without it. */
export interface TicketClaim {
  bookingId: string;
  sessionId: string;
  partySize: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;

/** WeChat has neither atob nor Buffer. */
function fromBase64url(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

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
  const publicKey = fromBase64url(key);
  const signature = fromBase64url(signed);
  if (publicKey?.length !== KEY_BYTES || signature?.length !== SIGNATURE_BYTES) return undefined;
  try {
    return nacl.sign.detached.verify(ascii(`ticket.${body}`), signature, publicKey)
      ? claimIn(body)
      : undefined;
  } catch {
    return undefined;
  }
}
