import { useState } from 'react';
import { client } from '@/shared/api/client';
import { CallFailure } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { serverNow } from '@/shared/time/clock';
import { dateWords, clockWords } from '@/shared/time/words';
import type { GateSession, Verdict } from './gate-types';
import { judge, type Presented } from './judge';
import { note, noteKnown } from './queue-store';
import { ticketKey } from './bundles';
import { readTicket } from './read-ticket';
import { sendQueue } from './send-queue';
import { patchList } from './use-list';
import type { Phone } from './use-phone';

const NO = '不能进';
/** A queue of people does not wait longer than this for an answer. */
const PATIENCE_MS = 4_000;

export const unanswered = ({ code }: CallFailure) => code === 'offline' || code === 'unavailable';

/** The call's answer, or a failure like that of a lost network when none comes in time. */
export function inTime<T>(call: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(
      () => reject(new CallFailure({ code: 'offline', message: '没连上网。' })),
      PATIENCE_MS,
    ),
  );
  return Promise.race([call, late]);
}

const where = ({ facilityName, startsAt }: GateSession) =>
  `这是${facilityName} ${dateWords(startsAt)} ${clockWords(startsAt)} 那一场的票。`;

interface GateContext {
  session: GateSession;
  /** To name the session a stray ticket belongs to. */
  sessions: readonly GateSession[];
  phone: Phone;
  /** Nothing is asked of the server: there is no network, or something waits to be sent first. */
  away: boolean;
}

/** Letting in, and what came of the last ticket. */
export function useGate({ session, sessions, phone, away }: GateContext) {
  const [verdict, setVerdict] = useState<Verdict>();
  const sessionId = session.id;
  const { bundle, entries, deviceId } = phone;

  const keep = (bookingId: string, token?: string) => {
    const event = note(
      sessionId,
      token === undefined
        ? { kind: 'admit', means: 'code', bookingId }
        : { kind: 'admit', means: 'scan', bookingId, token },
    );
    if (event) void sendQueue();
    return event;
  };
  const full = () =>
    setVerdict({
      kind: 'unsure',
      title: '没记上',
      words: '手机存不下了，先写在纸上，再清一清手机。',
    });

  const byPhone = (presented: Presented) => {
    if (!bundle || !entries)
      return setVerdict({
        kind: 'unsure',
        title: '没记上',
        words: '没网，名单也没下到。先记下短码，有网再报一次。',
      });
    const token = 'token' in presented ? presented.token : undefined;
    const judged = judge(presented, bundle, entries, serverNow());
    if ('verdict' in judged) return setVerdict(judged.verdict);
    if ('unlisted' in judged) {
      const claim = token === undefined ? undefined : readTicket(ticketKey() ?? '', token);
      if (!claim) return setVerdict(judged.unlisted);
      const letIn = () =>
        keep(claim.bookingId, token)
          ? setVerdict({
              kind: 'unsure',
              title: `放了，${claim.partySize} 人`,
              words: '票是真的，先记下了，有网再核。',
            })
          : full();
      return setVerdict({ ...judged.unlisted, letIn });
    }
    const event = keep(judged.admit.bookingId, token);
    if (!event) return full();
    const entry = {
      ...judged.admit,
      checkedInAt: new Date(event.shownAt).toISOString(),
      here: event.number,
    };
    setVerdict({ kind: 'in', entry, noted: true });
  };

  const device = deviceId === undefined ? {} : { deviceId };
  const admission = useTap(
    (presented: Presented, options) => {
      const ticket = 'code' in presented ? presented : { token: presented.token };
      return inTime(client.openday.admit.mutate({ sessionId, ...ticket, ...device }, options));
    },
    {
      done: ({ first, by, counts, ...entry }) => {
        patchList(sessionId, entry, () => counts);
        const { bookingId, checkInId, checkedInAt } = entry;
        noteKnown({ bookingId, checkInId, checkedInAt, at: serverNow() });
        setVerdict(first ? { kind: 'in', entry } : { kind: 'again', entry, by });
      },
      failed: (failure, presented) =>
        unanswered(failure)
          ? byPhone(presented)
          : setVerdict({ kind: 'no', title: NO, words: failure.message }),
    },
  );
  const present = (presented: Presented) => (away ? byPhone(presented) : admission.run(presented));

  /** A forged ticket and one of another session are refused here, without asking the server. */
  const scanned = (token: string) => {
    const key = ticketKey();
    const claim = key === undefined ? undefined : readTicket(key, token);
    if (key !== undefined && !claim)
      return setVerdict({
        kind: 'no',
        title: '这不是我们的票',
        words: '可能是别处的二维码。请对方打开“我的预约”里的入场券。',
      });
    if (claim && claim.sessionId !== sessionId) {
      const other = sessions.find(({ id }) => id === claim.sessionId);
      return setVerdict({
        kind: 'no',
        title: '不是这一场的票',
        words: other ? where(other) : '是别的场次的票，看看票上的时间和地点。',
      });
    }
    present({ token: token.trim(), bookingId: claim?.bookingId ?? '' });
  };

  return {
    verdict,
    say: setVerdict,
    scanned,
    spoken: (code: string) => present({ code }),
    admitting: admission.busy,
  };
}
