import { GroupDesk } from '../../groups/desk';
import { OnlyFor } from '@/shared/desk/only-for';

export default function GroupDeskPage() {
  return (
    <OnlyFor role="planner" page="groupDesk" title="团体申请">
      <GroupDesk />
    </OnlyFor>
  );
}
