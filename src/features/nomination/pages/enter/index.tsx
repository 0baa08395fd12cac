import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { Entered } from '../../desk/entered';
import { Enter } from '../../desk/enter';

export default function EnterPage() {
  const { campaign = '', id } = useRouteParams('enter');
  return (
    <OnlyFor role={['editor', 'admin']} page="entries" title="代写推荐">
      {id ? <Entered id={id} /> : <Enter campaignId={campaign} />}
    </OnlyFor>
  );
}
