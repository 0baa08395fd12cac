import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { AnnouncePart } from '../../panel/announce-part';
import { ObjectionsPart } from '../../panel/objections-part';
import { RoundPart } from '../../panel/round-part';

export default function SecretaryPage() {
  const { campaign = '' } = useRouteParams('secretary');
  return (
    <OnlyFor role="secretary" page="panel" title="评委会秘书">
      <Screen title="评委会秘书" wide paper strip={<OfflineBar />}>
        <RoundPart campaignId={campaign} round="first" />
        <RoundPart campaignId={campaign} round="final" />
        <ObjectionsPart campaignId={campaign} />
        <AnnouncePart campaignId={campaign} />
      </Screen>
    </OnlyFor>
  );
}
