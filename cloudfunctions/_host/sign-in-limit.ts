import { tooOften } from '../_shared/rate-limit';
import type { Refusal } from '../_shared/errors';

/** Sign-ins a minute from one address: a household or an office shares one. */
const aMinute = 60;
const minute = 60_000;

/**
 * Counts sign-ins by address. Nobody is known yet and nothing may be stored of them, so the count is in this
 * process's memory: a host is one long-lived process, and another one in front of the same database has its own.
 * @returns what tells whether one more is too many
 */
export function signInLimit(): (address: string, now: Date) => Refusal | undefined {
  let current = 0;
  let counts = new Map<string, number>();
  return (address, now) => {
    const at = Math.floor(now.getTime() / minute);
    if (at !== current) [current, counts] = [at, new Map<string, number>()];
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count > aMinute ? tooOften(now) : undefined;
  };
}

const signIns = new Set(['signIn', 'signInDemo']);

export const isSignIn = (domain: string, call: unknown) =>
  domain === 'account' && signIns.has(String((call as { path?: unknown } | null)?.path));

/** Where a call came from. A proxy on this machine adds the address it saw at the end of its header. */
export function addressOf(headers: Headers, peer: string | undefined): string {
  const local = peer === undefined || /^(::1|(::ffff:)?127\.)/.test(peer);
  const seen = local ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return seen ?? peer ?? '';
}
