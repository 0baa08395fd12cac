import { Screen } from '@/shared/ui/screen';

export default function MePage() {
  return (
    <Screen title="我的" tab="me">
      {null}
    </Screen>
  );
}
