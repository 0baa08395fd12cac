import { View } from '@tarojs/components';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useTap } from '@/shared/api/use-tap';
import { More } from '@/shared/list/more';
import { NotThere } from '@/shared/desk/not-there';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { fewestScores, rounds, type Round } from '@cloud/nomination/rules/panel';
import '../desk/desk.scss';

type Page = Replies['nomination']['progress'];

/** A round as its secretary sees it: how many judged what, and only once it is closed, the result. */
export function RoundPart({ campaignId, round }: { campaignId: string; round: Round }) {
  const queryKey = ['progress', campaignId, round];
  const list = usePages<NonNullable<Page['next']>, Page>({
    queryKey,
    ask: (cursor) =>
      client.nomination.progress.query({ campaignId, round, ...(cursor && { cursor }) }),
  });
  const done = () => {
    void queryClient.invalidateQueries({ queryKey });
    void queryClient.invalidateQueries(api.nomination.pathFilter());
  };
  const open = useTap(client.nomination.openRound.mutate, { done });
  const close = useTap(client.nomination.closeRound.mutate, { done });
  const data = list.pages?.[0];
  if (!data)
    return (
      <NotThere
        title={`${rounds[round]}没有打开`}
        failure={list.failure}
        busy={list.fetching}
        onRetry={list.refetch}
      />
    );
  const { openedAt, closedAt, total, short, members } = data;
  if (!data.has) return null;
  const entries = list.pages?.flatMap((page) => page.entries) ?? [];
  const ask = async () => {
    const sure = await confirm({
      title: `${rounds[round]}封分？`,
      body: '封了就不能再打、不能再改，马上按公布的规则算结果。',
      act: '封分',
      keep: '再等等',
    });
    if (sure) close.run({ campaignId, round });
  };
  const failure = open.failure ?? close.failure;
  const lacking =
    short > 0 ? `还有 ${short} 份不够 ${fewestScores} 位打分，够了才封得成` : undefined;
  return (
    <Section gap>
      <Head title={rounds[round]} />
      <View className="ui-sub nd-say">
        {closedAt
          ? `${momentWords(closedAt)} 封的分。`
          : openedAt
            ? `${momentWords(openedAt)} 开的。${members} 位评委，${total} 份。`
            : `${members} 位评委。到了日子由你开，开的时候本人同意、资格通过的都进来。`}
      </View>
      {entries.map(({ id, title, published, scores, recusals, mean, rank, chosen }) => (
        <View key={id} className="nd-row">
          <View className="ui-grow">
            <View className={chosen ? 'ui-b' : ''}>{title ?? '撤下的'}</View>
            <View className="ui-sub">
              {scores} 位打了，{recusals} 位回避
              {round === 'final' && !published && '，还没登出来，登了才算'}
            </View>
          </View>
          {mean !== null && (
            <View className="nd-num">
              <View className="ui-b">
                第 {rank} 名，{mean.toFixed(2)} 分
              </View>
              <View className="ui-sub">{chosen ? '选上' : '没选上'}</View>
            </View>
          )}
        </View>
      ))}
      {list.more && <More more={list.more} />}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="nd-acts">
        {!openedAt && (
          <Button
            className="nd-act"
            busy={open.busy}
            onPress={() => open.run({ campaignId, round })}
          >
            {`开${rounds[round]}`}
          </Button>
        )}
        {openedAt && !closedAt && (
          <Button
            kind="pri"
            className="nd-act"
            busy={close.busy}
            offReason={lacking}
            onPress={() => void ask()}
          >
            封分，算结果
          </Button>
        )}
      </View>
      {openedAt && !closedAt && lacking && <View className="ui-sub nd-why">{lacking}。</View>}
    </Section>
  );
}
