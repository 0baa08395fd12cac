import { sign, type KeyObject } from 'node:crypto';

const beyondAscii = /[\u0080-\uffff]/g;

/** Escapes what is not ASCII, so that a phone without a UTF-8 encoder can check the very bytes. */
const asciiJson = (value: unknown) =>
  JSON.stringify(value).replace(
    beyondAscii,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export interface SignedList {
  /** JSON in ASCII; the signature is over `gate-list.` and these bytes. */
  body: string;
  signature: string;
}

/** Signed like tickets, but in a domain of its own: neither can be taken for the other. */
export function signList(privateKey: KeyObject, list: unknown): SignedList {
  const body = asciiJson(list);
  const signature = sign(null, Buffer.from(`gate-list.${body}`), privateKey);
  return { body, signature: signature.toString('base64url') };
}

/** The key that tickets and lists are checked with: 32 raw bytes, base64url. */
export const rawKey = (publicKey: KeyObject) =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
