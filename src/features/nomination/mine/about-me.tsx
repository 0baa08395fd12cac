import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { go } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { FailedNote } from '@/shared/ui/failed-note';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { withdrawReasons } from '@cloud/_shared/rules/withdrawal';
import { consentStateWords } from '@cloud/nomination/rules/words';
import '../nominate/nominate.scss';

/** Stories told of the person who holds this phone: theirs to take down at any time. */
export function AboutMe() {
  const {
    data: stories,
    error,
    isFetching,
    refetch,
  } = useQuery(api.nomination.aboutMe.queryOptions());
  const { run, busy, failure } = useTap(client.nomination.takeBack.mutate, {
    done: () => {
      toast('撤下了，别人看不到了', 'ok');
      void queryClient.invalidateQueries(api.nomination.pathFilter());
      void queryClient.invalidateQueries({ queryKey: ['stories'] });
    },
  });
  if (!stories && error)
    return (
      <Section tone="strip">
        <FailedNote
          title="写你的故事没打开"
          failure={failureOf(error)}
          busy={isFetching}
          onRetry={refetch}
        />
      </Section>
    );
  const standing = stories?.filter(({ consent }) => consent === 'given') ?? [];
  if (standing.length === 0) return null;
  const ask = async (id: string) => {
    const sure = await confirm({
      title: '撤下你的故事？',
      body: `马上就撤，别人看不到了，原来的地方写一句“${withdrawReasons.asked}”。撤了不能再登回来，60 天后连底稿一起删。`,
      act: '撤下',
      keep: '先不撤',
      signal: true,
    });
    if (sure) run({ id });
  };
  return (
    <Section tone="strip">
      <Head title="写你的故事" />
      {standing.map(({ id, consent, published, campaignTitle, text }) => (
        <View key={id} className="nom-part">
          <View className="ui-b">{text?.title}</View>
          <View className="ui-sub">
            {campaignTitle}，{published ? '登出来了' : consent && consentStateWords[consent]}
          </View>
          <View className="nom-acts">
            {published && (
              <Button small className="nom-act" onPress={() => go('story', { id })}>
                看看
              </Button>
            )}
            <Button small className="nom-act" busy={busy} onPress={() => void ask(id)}>
              撤下来
            </Button>
          </View>
        </View>
      ))}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Section>
  );
}
