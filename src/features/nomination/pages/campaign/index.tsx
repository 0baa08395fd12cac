import { useRouteParams } from '@/routes';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Appoint } from '../../campaign/appoint';
import { CampaignActs } from '../../campaign/campaign-acts';
import { CampaignForm } from '../../campaign/campaign-form';
import { useCampaign } from '../../desk/use-campaign';

function Campaign({ id }: { id: string | undefined }) {
  const { campaigns, failure, fetching, refetch } = useCampaign(id);
  const campaign = campaigns?.find((each) => each.id === id);
  return (
    <Screen title="活动安排" wide paper strip={<OfflineBar />}>
      {campaigns ? (
        <>
          <CampaignForm key={campaign?.id ?? 'new'} campaign={campaign} />
          {campaign && <CampaignActs campaign={campaign} />}
          {campaign && <Appoint campaignId={campaign.id} />}
        </>
      ) : (
        <NotThere title="活动没有打开" failure={failure} busy={fetching} onRetry={refetch} />
      )}
    </Screen>
  );
}

export default function CampaignPage() {
  const { id } = useRouteParams('campaign');
  return (
    <OnlyFor role="admin" page="campaigns" title="活动安排">
      <Campaign id={id} />
    </OnlyFor>
  );
}
