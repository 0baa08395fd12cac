import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queryClient } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { NotThere } from '@/shared/desk/not-there';
import { CloseForm } from './close-form';
import { Closed } from './closed';
import type { Outcome } from './closing-types';
import { LinePart } from './line-part';
import { Reach } from './reach';

/** One session to close: who is told, where they are offered a place, why, and the question before it. */
export function Closing({ sessionId }: { sessionId: string }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { data, error, isFetching, refetch } = useQuery(
    api.openday.closing.queryOptions({ sessionId }),
  );
  const failure = error ? failureOf(error) : undefined;
  const closed = (result: Outcome) => {
    setOutcome(result);
    void refetch();
    void queryClient.invalidateQueries({ queryKey: api.openday.planWeek.queryKey() });
  };
  return (
    <Screen
      title="停办一场"
      wide
      paper
      strip={<OfflineBar />}
      side={
        data && <Reach session={data} over={outcome !== undefined || data.status === 'cancelled'} />
      }
    >
      {data ? (
        outcome ? (
          <Closed outcome={outcome} session={data.id} />
        ) : (
          <>
            {data.waiting > 0 && <LinePart sessionId={sessionId} />}
            <CloseForm
              session={data}
              stale={failure !== undefined}
              onClosed={closed}
              onChanged={() => void refetch()}
            />
          </>
        )
      ) : (
        <NotThere title="这一场没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      )}
    </Screen>
  );
}
