import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { OnDesk } from '../../words/on-desk';

export default function WordOnDeskPage() {
  const { id = '', number } = useRouteParams('wordOnDesk');
  return (
    <OnlyFor role={['planner', 'admin']} page="wordDesk" title="大家说的话">
      <OnDesk by={number === undefined ? { id } : { number }} />
    </OnlyFor>
  );
}
