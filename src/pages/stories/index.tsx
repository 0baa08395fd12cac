import { Wall } from '@/features/nomination/wall/wall';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';

/** Stories of grass-roots environmental workers. */
export default function StoriesPage() {
  return (
    <Screen title="最美故事" tab="stories" strip={<OfflineBar />}>
      <Wall />
    </Screen>
  );
}
