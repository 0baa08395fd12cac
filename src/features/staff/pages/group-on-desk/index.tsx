import { useRouteParams } from '@/routes';
import { GroupOnDesk } from '../../groups/on-desk';
import { OnlyFor } from '@/shared/desk/only-for';

export default function GroupOnDeskPage() {
  const { id = '' } = useRouteParams('groupOnDesk');
  return (
    <OnlyFor role="planner" page="groupDesk" title="团体申请">
      <GroupOnDesk id={id} />
    </OnlyFor>
  );
}
