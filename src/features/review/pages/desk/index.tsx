import { OnlyFor } from '@/shared/desk/only-for';
import { Desk } from '../../desk/desk';

export default function ReviewDeskPage() {
  return (
    <OnlyFor role={['reviewer', 'editor']} page="reviewDesk" title="审稿台">
      <Desk />
    </OnlyFor>
  );
}
