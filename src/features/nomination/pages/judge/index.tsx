import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { MediaList } from '@/shared/media/media-list';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { workKinds } from '@cloud/nomination/rules';
import type { Round } from '@cloud/nomination/rules/panel';
import { roundOf } from '../../panel/round-of';
import { ScoreForm } from '../../panel/score-form';
import '../../desk/desk.scss';

/** One story to judge. */
function Judge(place: { campaignId: string; round: Round; id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.nomination.entryToScore.queryOptions(place),
    gcTime: 0,
  });
  return (
    <Screen title="打分" wide paper strip={<OfflineBar />}>
      {data ? (
        <>
          <Section className="nd-opened">
            <View className="ui-title">{data.title}</View>
            <View className="ui-sub">
              {data.name}，{data.unit}，{data.post} · {workKinds[data.kind]} · {data.areaName}
            </View>
            <View className="nd-text">{data.story}</View>
            {data.media.length > 0 && <MediaList listed={data.media} />}
            {data.references !== '' && (
              <View className="ui-sub nd-text">在哪里核对得到：{data.references}</View>
            )}
          </Section>
          <ScoreForm {...place} />
        </>
      ) : (
        <NotThere
          title="这一份没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
    </Screen>
  );
}

export default function JudgePage() {
  const { campaign = '', round, id = '' } = useRouteParams('judge');
  return (
    <OnlyFor role="panel" page="panel" title="打分">
      <Judge campaignId={campaign} round={roundOf(round)} id={id} />
    </OnlyFor>
  );
}
