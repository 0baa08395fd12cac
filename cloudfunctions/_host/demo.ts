import { isIP } from 'node:net';
import { env } from '../_shared/env';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Whatever a proxy, a tunnel or a load balancer writes of the request it passes on. */
const ofProxy =
  /^(forwarded|via|x-real-ip|true-client-ip|x-client-ip|x-cluster-client-ip|(x-forwarded|x-original|cf|cdn|fly|fastly)-?.*)$/;

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
 * name, by its own pages or by no page. Behind a proxy on this machine every peer looks local, so any sign of one refuses.
 */
export function isLocalRequest(headers: Headers, peer: string | undefined): boolean {
  if (!peer || !isLoopback(peer)) return false;
  let proxied = false;
  headers.forEach((_, name) => (proxied ||= ofProxy.test(name)));
  if (proxied) return false;
  const host = headers.get('host') ?? '';
  if (!loopbackNames.has(hostname(host))) return false;
  const origin = headers.get('origin');
  if (origin !== null) return origin.toLowerCase() === `http://${host.toLowerCase()}`;
  return ['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
}
