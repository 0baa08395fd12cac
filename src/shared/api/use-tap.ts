import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf, type CallFailure } from './failure';

type Call<Input, Output> = (input: Input, options: { context: { key: string } }) => Promise<Output>;

export const newKey = () =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 12)}`;

interface TapEvents<Input, Output> {
  done?: (output: Output) => void;
  failed?: (failure: CallFailure, input: Input) => void;
}

/**
 * A writing call that is safe to press twice: the same content keeps its key until the server has
 * answered, so a second tap, or another try after the network broke, cannot do it again.
 */
export function useTap<Input, Output>(
  call: Call<Input, Output>,
  events: TapEvents<Input, Output> = {},
) {
  const tap = useRef<{ content: string | undefined; key: string }>(undefined);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input) as string | undefined;
      if (!tap.current || tap.current.content !== content) tap.current = { content, key: newKey() };
      return call(input, { context: { key: tap.current.key } });
    },
    onSuccess: (output) => {
      tap.current = undefined;
      events.done?.(output);
    },
    onError: (broken, input) => {
      const failure = failureOf(broken);
      if (failure.code !== 'offline' && failure.code !== 'unavailable') tap.current = undefined;
      events.failed?.(failure, input);
    },
  });
  return { run: mutate, busy: isPending, failure: error ? failureOf(error) : undefined, reset };
}
