import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Keys that seal personal data. The first key seals; every key listed can still open (rotation). */
export interface DataKeys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** Parses `id:base64,id:base64`. @throws Error when a key is not 32 bytes. */
export function parseDataKeys(text: string): DataKeys {
  const keys = new Map<string, Buffer>();
  for (const pair of text.split(',')) {
    const [id, base64] = pair.trim().split(':');
    const key = Buffer.from(base64 ?? '', 'base64');
    if (!id || key.length !== 32)
      throw new Error('DATA_KEYS takes id:base64 pairs of 32 bytes each');
    keys.set(id, key);
  }
  return { current: [...keys.keys()][0]!, keys };
}

/** AES-256-GCM; `about` binds the text to its row, so a sealed value cannot be moved to another. */
export function seal(keys: DataKeys, plain: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.keys.get(keys.current)!, nonce);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${keys.current}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
}

/** @throws Error when the key is unknown, the text was altered, or it belongs to another row. */
export function open(keys: DataKeys, sealed: string, about: string): string {
  const dot = sealed.indexOf('.');
  const key = keys.keys.get(sealed.slice(0, dot));
  if (!key) throw new Error('sealed with an unknown key');
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The same for bytes: length and name of the key, nonce, tag, and what was sealed. */
export function sealBytes(keys: DataKeys, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.keys.get(keys.current)!, nonce);
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const name = Buffer.from(keys.current);
  return Buffer.concat([Buffer.of(name.length), name, nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the key is unknown, the bytes were altered, or they belong to another row. */
export function openBytes(keys: DataKeys, sealed: Buffer, about: string): Buffer {
  const start = 1 + (sealed[0] ?? 0);
  const key = keys.keys.get(sealed.subarray(1, start).toString());
  if (!key) throw new Error('sealed with an unknown key');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(start, start + 12));
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(start + 12, start + 28));
  return Buffer.concat([decipher.update(sealed.subarray(start + 28)), decipher.final()]);
}

/**
 * A stable stand-in for a personal value (phone, OPENID) that cannot be reversed without the key.
 * Always keyed with the oldest key, so that rotation does not make one person into two.
 */
export function keyedHash(keys: DataKeys, kind: string, value: string): string {
  const oldest = [...keys.keys.values()].at(-1)!;
  const derived = createHmac('sha256', oldest).update('keyed-hash').digest();
  return createHmac('sha256', derived).update(`${kind}\0${value}`).digest('base64url');
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** An opaque 256-bit secret: access tokens, invitations. Stored only as its hash. */
export const newSecret = () => randomBytes(32).toString('base64url');

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Unguessable text id of 100 bits whose prefix says the kind: `bkg_…`. */
export function newId(prefix: string): string {
  return `${prefix}_${Array.from(randomBytes(20), (byte) => alphabet[byte & 31]).join('')}`;
}
