import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { go } from '@/routes';
import { api } from '@/shared/api/client';
import { dayWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { stages, stageSentences } from '@cloud/nomination/rules/campaign';
import './wall.scss';

/** What the campaign of the moment asks of a reader: to nominate, to read along, or to look at the names. */
export function Invite() {
  const { data: campaign } = useQuery(api.nomination.present.queryOptions());
  if (!campaign) return null;
  const { id, stage, next, announcedAt, underNotice } = campaign;
  const others = underNotice.filter((each) => each.id !== id);
  const named = announcedAt !== null || stage === 'notice' || stage === 'result';
  return (
    <View className="wall-say">
      <View className="ui-serif wall-say__t">
        {stage === 'nominate' ? '身边有这样的人？' : named ? '名单出来了' : campaign.title}
      </View>
      <View className="ui-sub">
        {stage === 'nominate'
          ? '说给我们听，说的是自己也行。本人点了头才登出来。'
          : stage
            ? `现在是${stages[stage]}。${stageSentences[stage]}`
            : next
              ? `${dayWords(next.firstDay)}开始${stages[next.stage]}。`
              : '这一回办完了。'}
      </View>
      <View className="wall-say__b">
        {stage === 'nominate' ? (
          <Button small onPress={() => go('nominate')}>
            推荐一位
          </Button>
        ) : (
          <Button small onPress={() => go('names', { campaign: id })}>
            {named ? '看名单' : '看怎么评'}
          </Button>
        )}
      </View>
      {others.map((each) => (
        <View key={each.id}>
          <View className="ui-sub wall-say__b">{each.title}，正在公示。</View>
          <View className="wall-say__b">
            <Button
              small
              label={`看名单：${each.title}`}
              onPress={() => go('names', { campaign: each.id })}
            >
              看名单
            </Button>
          </View>
        </View>
      ))}
    </View>
  );
}
