import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { MyObjections } from '../../names/objections';

export default function MyObjectionsPage() {
  return (
    <Screen title="我提的异议" strip={<OfflineBar />}>
      <MyObjections />
    </Screen>
  );
}
