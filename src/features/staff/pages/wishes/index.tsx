import { OnlyFor } from '@/shared/desk/only-for';
import { Wishes } from '../../wishes/wishes';

export default function WishesPage() {
  return (
    <OnlyFor role="planner" page="wishes" title="想去的人">
      <Wishes />
    </OnlyFor>
  );
}
