import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { SheetPage } from '../../sheet/sheet-page';

export default function ReviewSheetPage() {
  const { id = '' } = useRouteParams('reviewSheet');
  return (
    <OnlyFor role={['reviewer', 'editor']} page="reviewDesk" title="审签单">
      <SheetPage id={id} />
    </OnlyFor>
  );
}
