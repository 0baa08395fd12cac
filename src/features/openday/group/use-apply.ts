import { useState } from 'react';
import { go, pathTo } from '@/routes';
import { client } from '@/shared/api/client';
import { useAllowMessages } from '@/shared/api/use-allow-messages';
import { useTap } from '@/shared/api/use-tap';
import type { GroupRequest } from '@cloud/openday/rules/group';
import type { GroupDraft } from './draft';

/** Sends the application; whoever is not signed in goes there first and comes back to what was typed. */
export function useApply(session: string, draft: GroupDraft, done: (made: { id: string }) => void) {
  const [sent, setSent] = useState<GroupDraft>();
  const [asking, setAsking] = useState(false);
  const then = pathTo('groupForm', { session });
  const tap = useTap(client.openday.applyGroup.mutate, {
    done,
    failed: ({ code }) => {
      if (code === 'sign_in') go('signIn', { then });
      if (code === 'consent_needed') go('consent', { then });
    },
  });
  const messages = useAllowMessages(['answer', 'reminder', 'change']);
  return {
    busy: tap.busy || asking,
    failure: sent === draft ? tap.failure : undefined,
    send: (input: { sessionId: string } & GroupRequest) => {
      const run = () => {
        setAsking(false);
        setSent(draft);
        tap.run(input);
      };
      if (!messages.possible) return run();
      // First of all: WeChat lets nobody ask but a tap.
      setAsking(true);
      void messages.ask().then(run);
    },
  };
}
