import { View } from '@tarojs/components';
import { go } from '@/routes';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { stages } from '@cloud/nomination/rules/campaign';
import { useCampaign } from '../../desk/use-campaign';
import '../../desk/desk.scss';

function Campaigns() {
  const { campaigns, failure, fetching, refetch } = useCampaign(undefined);
  return (
    <Screen title="最美故事的活动" wide paper strip={<OfflineBar />}>
      {campaigns ? (
        <Section>
          {campaigns.length === 0 && <EmptyState plain title="还没有活动" body="先安排一个。" />}
          {campaigns.map((each, place) => (
            <Row
              key={each.id}
              first={place === 0}
              icon="leaf"
              title={each.title}
              sub={
                each.publishedAt === null
                  ? '还没公布'
                  : each.announcedAt
                    ? '揭晓了'
                    : each.stage
                      ? `现在是${stages[each.stage]}`
                      : '在两段之间'
              }
              onPress={() => go('campaign', { id: each.id })}
            />
          ))}
          <View className="nd-acts">
            <Button className="nd-act" icon="plus" onPress={() => go('campaign')}>
              安排一个新的
            </Button>
          </View>
        </Section>
      ) : (
        <NotThere title="活动没有打开" failure={failure} busy={fetching} onRetry={refetch} />
      )}
    </Screen>
  );
}

export default function CampaignsPage() {
  return (
    <OnlyFor role="admin" page="campaigns" title="最美故事的活动">
      <Campaigns />
    </OnlyFor>
  );
}
