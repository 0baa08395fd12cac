import { useState } from 'react';
import { go, pathTo, replace } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useAllowMessages } from '@/shared/api/use-allow-messages';
import { useTap } from '@/shared/api/use-tap';
import { partyOf, type Draft } from './draft';

/** Makes the booking and goes to its ticket. Whoever is not signed in goes there first and comes back. */
export function useBook(session: string, draft: Draft, drop: () => void) {
  const [sent, setSent] = useState<Draft>();
  const then = pathTo('bookingForm', { session, party: String(draft.visitors.length) });
  const tap = useTap(client.openday.book.mutate, {
    done: ({ bookingId }) => {
      drop();
      void queryClient.invalidateQueries(api.openday.pathFilter());
      replace('ticket', { id: bookingId });
    },
    failed: ({ code }) => {
      if (code === 'sign_in') go('signIn', { then });
      if (code === 'consent_needed') go('consent', { then });
    },
  });
  const messages = useAllowMessages(['booking', 'reminder', 'change']);
  const [asking, setAsking] = useState(false);
  const { visitors, ...rest } = partyOf(draft);
  return {
    busy: tap.busy || asking,
    // A refusal is about what was sent; it goes once that is mended.
    failure: sent === draft ? tap.failure : undefined,
    send: () => {
      const book = () => {
        setAsking(false);
        setSent(draft);
        tap.run({ sessionId: session, visitors: [...visitors], ...rest });
      };
      if (!messages.possible) return book();
      // First of all: WeChat lets nobody ask but a tap.
      setAsking(true);
      void messages.ask().then(book);
    },
  };
}
