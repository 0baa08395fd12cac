import { useState } from 'react';
import { replace } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useServerNow } from '@/shared/time/clock';
import { canWait, refusalAt } from '../sessions';
import type { BookingRefusal } from '@cloud/openday/rules';
import type { Terms } from '@cloud/openday/rules/terms';
import type { Draft } from './draft';
import type { WantedSession } from './summary';
import { useSend, wantedOf } from './use-send';

interface BookOptions {
  session: Pick<WantedSession, 'id'> & Parameters<typeof refusalAt>[0];
  draft: Draft;
  terms: Terms;
  /** Whether its facility asks for ID numbers. */
  idRequired: boolean;
  drop: () => void;
  /** The session turned out to be full. */
  onFull?: () => void;
}

/** To one's place in line, or to the ticket where there were seats at that very moment. */
async function showEntry(id: string): Promise<void> {
  const entry = await client.openday.myEntry.query({ id }).catch(() => undefined);
  if (entry?.bookingId) replace('ticket', { id: entry.bookingId });
  else replace('waiting', { id });
}

/**
 * Makes the booking and goes to its ticket; where there are no seats for everybody, puts them in line
 * instead. A session that was full only when the booking arrived changes to that too.
 */
export function useBook({ session, draft, terms, idRequired, drop, onFull }: BookOptions) {
  const { id } = session;
  const size = draft.visitors.length;
  const now = useServerNow(30_000);
  const [met, setMet] = useState<{ id: string; size: number; reason: BookingRefusal }>();
  const stillMet = met?.id === id && met.size <= size ? met.reason : undefined;
  const seen = refusalAt(session, size, now);
  const full = canWait(seen) ? seen : stillMet;
  const fresh = () => void queryClient.invalidateQueries(api.openday.pathFilter());
  const over = () => {
    drop();
    fresh();
  };
  const book = useSend({
    session: id,
    draft,
    kinds: ['booking', 'reminder', 'change'],
    call: client.openday.book.mutate,
    done: ({ bookingId }) => {
      over();
      replace('ticket', { id: bookingId });
    },
    failed: ({ reason }) => {
      // The new notice has to be there to be read.
      if (reason === 'notice_changed') fresh();
      if (reason !== 'full' && reason !== 'queue') return;
      setMet({ id, size, reason });
      fresh();
      onFull?.();
    },
  });
  const join = useSend({
    session: id,
    draft,
    // Who is booked at once is told that, not asked.
    kinds: [draft.auto ? 'booking' : 'offer', 'reminder', 'change'],
    call: client.openday.join.mutate,
    done: (entry) => {
      over();
      void showEntry(entry.id);
    },
    failed: ({ reason }) => {
      // Seats came free meanwhile: with them seen, the next tap books.
      if (reason === 'seats_free') setMet(undefined);
      if (reason === 'seats_free' || reason === 'notice_changed') fresh();
    },
  });
  return {
    /** Why people would have to wait; undefined while they can be booked. */
    full,
    busy: book.busy || join.busy,
    failure: join.failure ?? book.failure,
    send: () => {
      const wanted = wantedOf({ id, idRequired }, draft, terms);
      if (full) join.send({ ...wanted, auto: draft.auto });
      else book.send(wanted);
    },
  };
}
