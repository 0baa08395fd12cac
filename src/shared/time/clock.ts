import { useEffect, useState } from 'react';

/** Milliseconds the server's clock is ahead of this device's. */
let ahead = 0;

const NOTABLE_MS = 1_000;
const followers = new Set<() => void>();

/** Learns the server's clock from an ISO time in a fresh reply. An unreadable time is ignored. */
export function noteServerTime(iso: string, deviceNow: number = Date.now()): void {
  const server = Date.parse(iso);
  if (Number.isNaN(server)) return;
  const moved = Math.abs(server - deviceNow - ahead) >= NOTABLE_MS;
  ahead = server - deviceNow;
  if (moved) for (const follow of followers) follow();
}

/** Now, by the server's clock, in epoch milliseconds. Deadlines are judged by this, never by the device alone. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The server's now, renewed every `intervalMs` and when the server's clock turns out to be another. */
export function useServerNow(intervalMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const renew = () => setNow(serverNow());
    const timer = setInterval(renew, intervalMs);
    followers.add(renew);
    renew();
    return () => {
      clearInterval(timer);
      followers.delete(renew);
    };
  }, [intervalMs]);
  return now;
}
