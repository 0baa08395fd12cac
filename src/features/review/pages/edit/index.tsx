import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { EditPage } from '../../edit/edit-page';

export default function ReviewEditPage() {
  const { id = '' } = useRouteParams('reviewEdit');
  return (
    <OnlyFor role="editor" page="reviewDesk" title="改稿">
      <EditPage id={id} />
    </OnlyFor>
  );
}
