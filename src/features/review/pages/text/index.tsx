import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { TextPage } from '../../text/text-page';

export default function ReviewTextPage() {
  const { id = '' } = useRouteParams('reviewText');
  return (
    <OnlyFor role={['reviewer', 'editor']} page="reviewDesk" title="审稿">
      <TextPage id={id} />
    </OnlyFor>
  );
}
