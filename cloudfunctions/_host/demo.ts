import { isIP } from 'node:net';
import { env } from '../_shared/env';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

const isLoopback = (address: string) =>
  address === 'localhost' ||
  address === '::1' ||
  (isIP(address.replace('::ffff:', '')) === 4 && /^(::ffff:)?127\./.test(address));

const hostname = (authority: string) => authority.replace(/:\d+$/, '').toLowerCase();

/** Demo people exist only with the embedded database on a loopback address; `DEMO=0` turns them off. */
export const isDemoHost = (embedded: boolean) =>
  embedded && env.demo !== '0' && isLoopback(env.host);

/**
 * Whether a request may play demo people: straight from this machine, addressed to it by a loopback
 * name, from no other site. Behind a proxy on this machine every peer looks local, so any sign of one refuses.
 */
export function isLocalRequest(headers: Headers, peer: string | undefined): boolean {
  if (!peer || !isLoopback(peer)) return false;
  if (proxyHeaders.some((name) => headers.has(name))) return false;
  if (!loopbackNames.has(hostname(headers.get('host') ?? ''))) return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const match = /^http:\/\/([^/]+)$/.exec(origin);
  return match !== null && loopbackNames.has(hostname(match[1] ?? ''));
}
