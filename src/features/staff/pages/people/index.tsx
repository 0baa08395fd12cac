import { OnlyFor } from '@/shared/desk/only-for';
import { People } from '../../people/people';

export default function PeoplePage() {
  return (
    <OnlyFor role="admin" page="people" title="工作人员">
      <People />
    </OnlyFor>
  );
}
