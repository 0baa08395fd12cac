import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { Entries } from '../../desk/entries';

export default function EntriesPage() {
  const { campaign } = useRouteParams('entries');
  return (
    <OnlyFor role={['editor', 'admin']} page="entries" title="最美故事的推荐">
      <Entries asked={campaign} />
    </OnlyFor>
  );
}
