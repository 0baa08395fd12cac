import { OnlyFor } from '@/shared/desk/only-for';
import { Desk } from '../../words/desk';

export default function WordDeskPage() {
  return (
    <OnlyFor role={['planner', 'admin']} page="wordDesk" title="大家说的话">
      <Desk />
    </OnlyFor>
  );
}
