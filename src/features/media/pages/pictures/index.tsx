import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { OfText } from '../../pictures/of-text';

const title = '照片和视频';

export default function PicturesPage() {
  const { id = '' } = useRouteParams('mediaOfText');
  return (
    <OnlyFor role="editor" page="mediaOfText" title={title}>
      <OfText publicationId={id} title={title} />
    </OnlyFor>
  );
}
