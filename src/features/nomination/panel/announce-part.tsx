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
import { Skeleton } from '@/shared/ui/skeleton';
import '../desk/desk.scss';

/** The last word: after the notice, with every objection answered. */
export function AnnouncePart({ campaignId }: { campaignId: string }) {
  const { data, error, isFetching, refetch } = useQuery(
    api.nomination.names.queryOptions({ campaignId }),
  );
  const { run, busy, failure } = useTap(client.nomination.announce.mutate, {
    done: () => void queryClient.invalidateQueries(api.nomination.pathFilter()),
  });
  const ask = async () => {
    const sure = await confirm({
      title: '揭晓名单？',
      body: '名单马上登出来，改不了了。本人和推荐人都收到消息。',
      act: '揭晓',
      keep: '再等等',
    });
    if (sure) run({ campaignId });
  };
  const off = data?.stage === 'result' ? undefined : '到了揭晓的日子才点得动';
  return (
    <Section gap>
      <Head
        title="揭晓"
        more={{ words: '看名单', onPress: () => go('names', { campaign: campaignId }) }}
      />
      {!data && !error && <Skeleton kind="lines" rows={1} />}
      {!data && error && (
        <FailedNote
          title="名单没打开"
          failure={failureOf(error)}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
      {data?.announcedAt && <View>揭晓了。</View>}
      {data && !data.announcedAt && (
        <>
          <Button kind="pri" busy={busy} offReason={off} onPress={() => void ask()}>
            揭晓名单
          </Button>
          {off && <View className="ui-sub nd-why">{off}。</View>}
        </>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Section>
  );
}
