import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Mine } from '../../mine/mine';

export default function MyNominationsPage() {
  return (
    <Screen title="我推荐的" strip={<OfflineBar />}>
      <Mine />
    </Screen>
  );
}
