import { useEffect, useState } from 'react';

/** Milliseconds the server's clock is ahead of this device's. */
let ahead = 0;

/** Learns the server's clock from an ISO time in a fresh reply. An unreadable time is ignored. */
export function noteServerTime(iso: string, deviceNow: number = Date.now()): void {
  const server = Date.parse(iso);
  if (!Number.isNaN(server)) ahead = server - deviceNow;
}

/** Now, by the server's clock, in epoch milliseconds. Deadlines are judged by this, never by the device alone. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The server's now, renewed every `intervalMs` while the component is shown. */
export function useServerNow(intervalMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
