import type { Host } from './host';

export interface SessionSeen {
  id: string;
  facilityId: string;
  startsAt: string;
  seatsTaken: number;
}

/** The sessions of a demo facility on one day of the open week. */
export const sessionsOn = async (host: Host, date: string, facilityId = 'fac_demo_sewage') =>
  (
    await host.call<{ sessions: SessionSeen[] }>('openday.sessions', {
      from: date,
      to: date,
      facilityId,
    })
  ).data.sessions;

/** The one session of a demo facility on a day. */
export async function sessionOn(host: Host, date: string, facilityId?: string) {
  const [session] = await sessionsOn(host, date, facilityId);
  if (!session) throw new Error(`No session on ${date}`);
  return session;
}

/** The safety notice of a session, as a form would show it. */
export const noticeOf = async (host: Host, sessionId: string | undefined) =>
  (await host.call<{ notice: { id: string } }>('openday.session', { id: sessionId })).data.notice
    .id;

export interface BookingSeen {
  id: string;
  code: string;
  status: string;
  sessionId: string;
  partySize: number;
}

/** Books over HTTP; resolves to the ticket. */
export async function bookFor(host: Host, token: string, sessionId: string, names = ['示例甲']) {
  const party = {
    visitors: names.map((name) => ({ name, age: null })),
    phone: '13800001234',
    guardianConsent: false,
    noticeId: await noticeOf(host, sessionId),
  };
  const key = `around-${sessionId}`;
  const made = await host.call<{ bookingId: string }>(
    'openday.book',
    { sessionId, ...party },
    { token, key },
  );
  const { data } = await host.call<BookingSeen>(
    'openday.myBooking',
    { id: made.data.bookingId },
    { token },
  );
  return data;
}

export const bookingsOf = async (host: Host, token: string) =>
  (await host.call<{ bookings: BookingSeen[] }>('openday.myBookings', {}, { token })).data.bookings;
