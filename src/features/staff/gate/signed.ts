import nacl from 'tweetnacl';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;

/** WeChat has neither atob nor Buffer. */
export function fromBase64url(text: string): Uint8Array | undefined {
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

/**
 * Whether the server signed this ASCII text.
 * @param key its public key: 32 raw bytes, base64url
 */
export function isSigned(key: string, text: string, signed: string): boolean {
  const publicKey = fromBase64url(key);
  const signature = fromBase64url(signed);
  if (publicKey?.length !== KEY_BYTES || signature?.length !== SIGNATURE_BYTES) return false;
  try {
    return nacl.sign.detached.verify(ascii(text), signature, publicKey);
  } catch {
    return false;
  }
}
