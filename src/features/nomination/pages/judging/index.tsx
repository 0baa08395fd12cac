import { View } from '@tarojs/components';
import { go, useRouteParams } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { ListFrame } from '@/shared/desk/list-frame';
import { OnlyFor } from '@/shared/desk/only-for';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { workKinds } from '@cloud/nomination/rules';
import { rounds, type Round } from '@cloud/nomination/rules/panel';
import { roundOf } from '../../panel/round-of';

type Page = Replies['nomination']['toScore'];

/** What a member of the panel has to judge in a round. */
function Judging({ campaignId, round }: { campaignId: string; round: Round }) {
  const list = usePages<string, Page>({
    queryKey: ['judging', campaignId, round],
    ask: (after) => client.nomination.toScore.query({ campaignId, round, ...(after && { after }) }),
  });
  const entries = list.pages?.flatMap((page) => page.entries);
  const open = list.pages?.[0]?.open ?? true;
  return (
    <Screen title={`${rounds[round]}打分`} wide paper strip={<OfflineBar />}>
      <Section tone="strip">
        <View>
          {open
            ? '打的分封着，封分以前谁都看不到，你自己也只看得到“打过了”，可以重打。'
            : '这一轮封分了。'}
        </View>
      </Section>
      <ListFrame list={list}>
        {entries?.map(({ id, title, kind, areaName, scored, recused }, place) => (
          <Row
            key={id}
            first={place === 0}
            title={title ?? '你回避了这一份'}
            sub={`${workKinds[kind]} · ${areaName}`}
            trailing={
              recused ? (
                <Tag kind="off">回避</Tag>
              ) : scored ? (
                <Tag kind="done">打过了</Tag>
              ) : (
                <Tag kind="wait">没打</Tag>
              )
            }
            onPress={recused ? undefined : () => go('judge', { campaign: campaignId, round, id })}
          />
        ))}
        {entries?.length === 0 && (
          <EmptyState plain title={open ? '这一轮没有要评的' : '没有要打分的了'} />
        )}
      </ListFrame>
    </Screen>
  );
}

export default function JudgingPage() {
  const { campaign = '', round } = useRouteParams('judging');
  return (
    <OnlyFor role="panel" page="panel" title="打分">
      <Judging campaignId={campaign} round={roundOf(round)} />
    </OnlyFor>
  );
}
