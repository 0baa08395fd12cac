import { useState } from 'react';
import type { MessageKind } from '@cloud/_shared/message';
import { go, pathTo } from '@/routes';
import type { CallFailure } from '@/shared/api/failure';
import { useAllowMessages } from '@/shared/api/use-allow-messages';
import { useTap } from '@/shared/api/use-tap';
import type { Terms } from '@cloud/openday/rules/terms';
import { sentPeople, type Draft } from './draft';

interface SendOptions<Input, Output> {
  session: string;
  draft: Draft;
  /** What WeChat may tell of, asked on the same tap. */
  kinds: readonly MessageKind[];
  call: (input: Input, options: { context: { key: string } }) => Promise<Output>;
  done: (output: Output) => void;
  failed?: ((failure: CallFailure) => void) | undefined;
}

/** Sends what was typed. Whoever is not signed in goes there first and comes back. */
export function useSend<Input, Output>(options: SendOptions<Input, Output>) {
  const { session, draft, kinds, call, done, failed } = options;
  const [sent, setSent] = useState<Draft>();
  const then = pathTo('bookingForm', { session, party: String(draft.visitors.length) });
  const tap = useTap(call, {
    done,
    failed: (failure) => {
      if (failure.code === 'sign_in') go('signIn', { then });
      if (failure.code === 'consent_needed') go('consent', { then });
      failed?.(failure);
    },
  });
  const messages = useAllowMessages(kinds);
  const [asking, setAsking] = useState(false);
  return {
    busy: tap.busy || asking,
    // A refusal is about what was sent; it goes once that is mended.
    failure: sent === draft ? tap.failure : undefined,
    send: (input: Input) => {
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

/** A party as the calls take it. */
export const wantedOf = (
  { id, idRequired }: { id: string; idRequired: boolean },
  draft: Draft,
  terms: Terms,
) => ({ sessionId: id, ...sentPeople(draft, { idRequired }), ...terms });
