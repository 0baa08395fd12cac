/** Names this run of the app: a steady clock begins anew with each. */
const run = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

interface Steady {
  now?: () => number;
}

/** A clock that nobody can set, in milliseconds; null where the platform has none. */
export function steadyNow(): { run: string; at: number } | null {
  const clock = (globalThis as { performance?: Steady }).performance;
  return typeof clock?.now === 'function' ? { run, at: clock.now() } : null;
}
