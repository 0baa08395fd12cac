import { useRouteParams } from '@/routes';
import { Opening } from '../../on-behalf/opening';
import { OnlyFor } from '@/shared/desk/only-for';

export default function PaperTicketPage() {
  const { id = '' } = useRouteParams('paperTicket');
  return (
    <OnlyFor role="planner" page="onBehalf" title="入场券">
      <Opening id={id} />
    </OnlyFor>
  );
}
