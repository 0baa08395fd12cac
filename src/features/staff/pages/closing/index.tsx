import { useRouteParams } from '@/routes';
import { Closing } from '../../closing/closing';
import { OnlyFor } from '@/shared/desk/only-for';

export default function ClosingPage() {
  const { session = '' } = useRouteParams('closing');
  return (
    <OnlyFor role="planner" page="plan" title="停办一场">
      <Closing sessionId={session} />
    </OnlyFor>
  );
}
