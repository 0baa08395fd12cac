import { View } from '@tarojs/components';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import type { CampaignRow } from './draft';
import '../desk/desk.scss';

/** Making a campaign public, and showing how many leaves the stories got. */
export function CampaignActs({ campaign }: { campaign: CampaignRow }) {
  const done = () => void queryClient.invalidateQueries(api.nomination.pathFilter());
  const publish = useTap(client.nomination.publishCampaign.mutate, { done });
  const show = useTap(client.nomination.showSupports.mutate, { done });
  const { id, publishedAt, supportsShownAt } = campaign;
  const ask = async () => {
    const sure = await confirm({
      title: '给大家看叶子数？',
      body: '每个故事收到几片叶子，大家都看得到，不能再藏。叶子不算分。',
      act: '给大家看',
      keep: '先不给',
    });
    if (sure) show.run({ campaignId: id });
  };
  const failure = publish.failure ?? show.failure;
  return (
    <Section gap>
      <View className="ui-sub">
        {publishedAt
          ? `${dateWords(publishedAt)} 公布了，改日子大家马上看得到。`
          : '还没公布，只有你们看得到。'}
      </View>
      <View className="nd-acts">
        {!publishedAt && (
          <Button
            kind="pri"
            className="nd-act"
            busy={publish.busy}
            onPress={() => publish.run({ campaignId: id })}
          >
            公布
          </Button>
        )}
        {publishedAt && !supportsShownAt && (
          <Button className="nd-act" icon="leaf" busy={show.busy} onPress={() => void ask()}>
            给大家看叶子数
          </Button>
        )}
      </View>
      {failure && <Note kind="bad">{failure.message}</Note>}
    </Section>
  );
}
