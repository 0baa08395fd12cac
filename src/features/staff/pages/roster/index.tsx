import { OnlyFor } from '@/shared/desk/only-for';
import { Roster } from '../../roster/roster';

export default function RosterPage() {
  return (
    <OnlyFor role="admin" page="roster" title="导出名单">
      <Roster />
    </OnlyFor>
  );
}
