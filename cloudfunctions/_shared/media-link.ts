import { timingSafeEqual } from 'node:crypto';
import { keyedHash, type DataKeys } from './crypto';
import type { Rendition } from './storage';

/** Addresses of media, `/media/<id>/<rendition>`, and the signatures that open them for a while. */

/** Steps in which links run out: within one of them a picture has one address, and is fetched once. */
const step = 5 * 60_000;
/** An upload may take longer than a look, and starts when the person's network lets it. */
const uploadStep = 30 * 60_000;

const signatureOf = (keys: DataKeys, what: string, id: string, until: number) =>
  keyedHash(keys, 'media-link', `${what}\0${id}\0${until}`);

const sign = (keys: DataKeys, what: string, id: string, now: Date, steps: number) => {
  const until = (Math.floor(now.getTime() / steps) + 2) * steps;
  return `${until.toString(36)}.${signatureOf(keys, what, id, until)}`;
};

function holds(keys: DataKeys, what: string, id: string, signed: string, now: Date): boolean {
  const [until = '', signature = ''] = signed.split('.');
  const at = parseInt(until, 36);
  if (!/^[0-9a-z]{6,10}$/.test(until) || at <= now.getTime()) return false;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(keys, what, id, at))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The address of what everybody may see. */
export const publicPath = (id: string, rendition: Rendition) => `/media/${id}/${rendition}`;

/** An address that opens one rendition for five to ten minutes, for whoever holds it. */
export const privatePath = (keys: DataKeys, id: string, rendition: Rendition, now: Date) =>
  `${publicPath(id, rendition)}?s=${sign(keys, rendition, id, now, step)}`;

export const mayLook = (
  keys: DataKeys,
  id: string,
  rendition: Rendition,
  signed: string,
  now: Date,
) => holds(keys, rendition, id, signed, now);

/** Where one file is sent to, for half an hour to an hour. */
export const uploadPath = (keys: DataKeys, id: string, now: Date) =>
  `/media/${id}?s=${sign(keys, 'upload', id, now, uploadStep)}`;

export const maySend = (keys: DataKeys, id: string, signed: string, now: Date) =>
  holds(keys, 'upload', id, signed, now);
