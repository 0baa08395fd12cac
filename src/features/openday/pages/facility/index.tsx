import { useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { savedBar } from '../../saved-bar';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { BeforeYouGo } from '../../facility/before-you-go';
import { BookBar } from '../../facility/book-bar';
import { FacilityTop } from '../../facility/facility-top';
import { NoSessions } from '../../facility/no-sessions';
import { Sights } from '../../facility/sights';

/** A facility: what it is, how to visit it, and when. */
export default function FacilityPage() {
  const { id = '' } = useRouteParams('facility');
  const query = useSaved(`facility:${id}`, api.openday.facility.queryOptions({ id }));
  const { data: facility, failure, savedAt, isFetching, refetch } = query;
  const strip = savedBar(savedAt);
  if (!facility)
    return (
      <Screen title="设施" paper strip={strip}>
        {failure ? (
          <FailedState
            title="设施没有打开"
            body={failure.message}
            code={failure.id}
            busy={isFetching}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton kind="detail" rows={4} />
        )}
      </Screen>
    );
  const { sessions, status } = facility;
  return (
    <Screen
      title={facility.name}
      untitled
      over
      strip={strip}
      footer={status === 'active' && sessions.length > 0 && <BookBar sessions={sessions} />}
    >
      <FacilityTop facility={facility} />
      {status === 'active' && sessions.length === 0 && <NoSessions />}
      <Sights sights={facility.sights} />
      <BeforeYouGo facility={facility} />
    </Screen>
  );
}
