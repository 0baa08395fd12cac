import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { Enter } from '../../desk/enter';

export default function EnterPage() {
  const { campaign = '' } = useRouteParams('enter');
  return (
    <OnlyFor role={['editor', 'admin']} page="entries" title="代写推荐">
      <Enter campaignId={campaign} />
    </OnlyFor>
  );
}
