import { Appeals } from '../../appeals/appeals';
import { OnlyFor } from '@/shared/desk/only-for';

export default function AppealsPage() {
  return (
    <OnlyFor role="planner" page="appeals" title="没来的申诉">
      <Appeals />
    </OnlyFor>
  );
}
