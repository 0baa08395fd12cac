import type { CallFailure } from '@/shared/api/failure';
import { FailedState } from '@/shared/ui/failed-state';
import { Skeleton } from '@/shared/ui/skeleton';

interface NotThereProps {
  /** What did not open. */
  title: string;
  failure: CallFailure | undefined;
  busy: boolean;
  onRetry: () => unknown;
}

/** In place of what has not come yet, or could not be had. */
export function NotThere({ title, failure, busy, onRetry }: NotThereProps) {
  if (!failure) return <Skeleton kind="lines" />;
  return (
    <FailedState
      title={title}
      body={failure.message}
      code={failure.id}
      busy={busy}
      onRetry={() => void onRetry()}
    />
  );
}
