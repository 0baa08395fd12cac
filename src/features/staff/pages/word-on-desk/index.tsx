import { useRouteParams } from '@/routes';
import { OnlyFor } from '../../only-for';
import { OnDesk } from '../../words/on-desk';

export default function WordOnDeskPage() {
  const { id = '' } = useRouteParams('wordOnDesk');
  return (
    <OnlyFor role={['planner', 'admin']} page="wordDesk" title="大家说的话">
      <OnDesk id={id} />
    </OnlyFor>
  );
}
