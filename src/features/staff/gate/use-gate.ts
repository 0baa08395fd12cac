import { useState } from 'react';
import { client } from '@/shared/api/client';
import type { CallFailure } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { dateWords, clockWords } from '@/shared/time/words';
import type { GateSession, Verdict } from './gate-types';
import { readTicket } from './read-ticket';
import { patchList } from './use-list';

const NO = '不能进';

const unanswered = ({ code }: CallFailure) => code === 'offline' || code === 'unavailable';

const where = ({ facilityName, startsAt }: GateSession) =>
  `这是${facilityName} ${dateWords(startsAt)} ${clockWords(startsAt)} 那一场的票。`;

interface GateContext {
  session: GateSession;
  /** To name the session a stray ticket belongs to. */
  sessions: readonly GateSession[];
  ticketKey: string | undefined;
}

/** Letting in, and what came of the last ticket. */
export function useGate({ session, sessions, ticketKey }: GateContext) {
  const [verdict, setVerdict] = useState<Verdict>();
  const sessionId = session.id;

  const admission = useTap(client.openday.admit.mutate, {
    done: ({ first, by, counts, ...entry }) => {
      patchList(sessionId, entry, () => counts);
      setVerdict(first ? { kind: 'in', entry } : { kind: 'again', entry, by });
    },
    failed: (failure) =>
      setVerdict(
        unanswered(failure)
          ? { kind: 'unsure', title: '没记上', words: '没连上网。先记下短码，有网再报一次。' }
          : { kind: 'no', title: NO, words: failure.message },
      ),
  });

  /** A forged ticket and one of another session are refused here, without asking the server. */
  const scanned = (token: string) => {
    const claim = ticketKey === undefined ? undefined : readTicket(ticketKey, token);
    if (ticketKey !== undefined && !claim)
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
    admission.run({ sessionId, token });
  };

  return {
    verdict,
    say: setVerdict,
    scanned,
    spoken: (code: string) => admission.run({ sessionId, code }),
    admitting: admission.busy,
  };
}
