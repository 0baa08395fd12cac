import { useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { BeforeYouGo } from '../../facility/before-you-go';
import { BookBar } from '../../facility/book-bar';
import { FacilityTop } from '../../facility/facility-top';
import { GroupPart } from '../../facility/group-part';
import { NoSessions } from '../../facility/no-sessions';
import { Sights } from '../../facility/sights';
import { WishPart } from '../../facility/wish-part';
import { Failed } from '@/shared/list/failed';
import { SavedBar } from '@/shared/list/saved-bar';

/** A facility: what it is, how to visit it, and when. */
export default function FacilityPage() {
  const { id = '' } = useRouteParams('facility');
  const query = useSaved(`facility:${id}`, api.openday.facility.queryOptions({ id }));
  const { data: facility, failure } = query;
  const strip = <SavedBar query={query} />;
  if (!facility)
    return (
      <Screen title="设施" paper strip={strip}>
        {failure ? (
          <Failed title="设施没有打开" query={query} />
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
      <WishPart facility={facility} />
      {status === 'active' && <GroupPart sessions={sessions} />}
      <Sights sights={facility.sights} />
      <BeforeYouGo facility={facility} />
    </Screen>
  );
}
