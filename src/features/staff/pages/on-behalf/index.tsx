import { useRouteParams } from '@/routes';
import { DeskSession } from '../../on-behalf/session';
import { DeskSessions } from '../../on-behalf/sessions';
import { OnlyFor } from '@/shared/desk/only-for';

export default function OnBehalfPage() {
  const { session } = useRouteParams('onBehalf');
  return (
    <OnlyFor role="planner" page="onBehalf" title="电话代约">
      {session === undefined ? <DeskSessions /> : <DeskSession sessionId={session} />}
    </OnlyFor>
  );
}
