import { useState, type ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { FailedState } from '@/shared/ui/failed-state';

interface FailedProps {
  /** What did not open. */
  title: string;
  query: { failure: CallFailure | undefined; refetch: () => Promise<unknown> };
  actions?: ReactNode;
}

/** In the place of something that could not be fetched and was not kept. */
export function Failed({ title, query, actions }: FailedProps) {
  const { failure, refetch } = query;
  const [trying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await refetch();
    setTrying(false);
  };
  const body = failure?.code === 'offline' ? '没连上网。等有网了再试一下。' : failure?.message;
  return (
    <FailedState
      title={title}
      {...(body !== undefined && { body })}
      code={failure?.id}
      busy={trying}
      onRetry={() => void retry()}
      actions={actions}
    />
  );
}
