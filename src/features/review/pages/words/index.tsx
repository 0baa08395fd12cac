import { OnlyFor } from '@/shared/desk/only-for';
import { Words } from '../../words/words';

export default function ReviewWordsPage() {
  return (
    <OnlyFor role={['editor', 'admin']} page="reviewWords" title="校对词表">
      <Words />
    </OnlyFor>
  );
}
