import { useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { useElder } from '@/shared/elder';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { SteppedForm } from '../../booking/stepped-form';
import { WholeForm } from '../../booking/whole-form';
import { Failed } from '@/shared/list/failed';

/** Who comes to a session: one page, or one question a page in 长辈版. */
export default function BookingFormPage() {
  const { session: id = '', party } = useRouteParams('bookingForm');
  const elder = useElder((state) => state.elder);
  const query = useSaved(`session:${id}`, api.openday.session.queryOptions({ id }));
  const { data: session, failure } = query;
  if (!session)
    return (
      <Screen title="填预约单" paper>
        {failure ? (
          <Failed title="这一场没有打开" query={query} />
        ) : (
          <Skeleton kind="lines" rows={4} />
        )}
      </Screen>
    );
  const size = Number(party);
  const wanted = Number.isInteger(size) && size > 0 ? size : undefined;
  const Form = elder ? SteppedForm : WholeForm;
  return <Form session={session} party={wanted} />;
}
