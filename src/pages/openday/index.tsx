import { Screen } from '@/shared/ui/screen';

export default function OpendayPage() {
  return (
    <Screen title="开放日" tab="openday">
      {null}
    </Screen>
  );
}
