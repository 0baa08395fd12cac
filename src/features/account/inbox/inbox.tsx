import { View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import { useOnline } from '@/shared/platform/online';
import { useServerNow } from '@/shared/time/clock';
import { savedWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Note } from '@/shared/ui/note';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { WechatOffer } from '@/shared/ui/wechat-offer';
import { MessageRow } from './message-row';
import { unreadWords } from './unread-words';
import { useInbox } from './use-inbox';
import './inbox.scss';

export function Inbox() {
  const { messages, unread, failure, more, readAll, ...list } = useInbox();
  const elder = useElder((state) => state.elder);
  const online = useOnline();
  const now = useServerNow(60_000);
  const old = list.dataUpdatedAt > 0 && (!online || failure !== undefined);
  const aloud = () => (messages ?? []).map(({ title, body }) => `${title}。${body}`).join('');
  return (
    <Screen
      title="消息"
      strip={<OfflineBar saved={old ? savedWords(list.dataUpdatedAt, Date.now()) : undefined} />}
    >
      {messages && messages.length > 0 ? (
        <>
          {elder && (
            <View className="inbox-aloud">
              <ReadAloud text={aloud} />
            </View>
          )}
          <WechatOffer
            kinds={['reminder', 'change', 'offer']}
            what="下一次参观的前一天、有变动、排队排到了，微信里说一声。答应一次，发一条。"
          />
          <Section className="inbox">
            <View className="inbox__top">
              <View className="ui-sub ui-grow">
                {unread > 0 ? unreadWords(unread) : '都看过了'}。
              </View>
              {unread > 0 && (
                <Button
                  kind="text"
                  small
                  busy={readAll.busy}
                  busyWords="正在记"
                  onPress={readAll.run}
                >
                  全部算看过
                </Button>
              )}
            </View>
            {readAll.failure && (
              <Note kind="bad" live>
                {readAll.failure.message}
              </Note>
            )}
            {messages.map((each) => (
              <MessageRow key={each.id} message={each} now={now} onPress={() => list.open(each)} />
            ))}
            {more && (
              <Button kind="quiet" block busy={more.busy} busyWords="正在打开" onPress={more.load}>
                看更早的
              </Button>
            )}
            <View className="ui-mini inbox__foot">消息留 180 天，过后自动删。</View>
          </Section>
        </>
      ) : messages ? (
        <EmptyState title="还没有消息" body="约上了、有变动，都在这里说一声。" />
      ) : failure ? (
        <FailedState
          title="消息没有打开"
          body={failure.code === 'offline' ? '没连上网。等有网了再试一下。' : failure.message}
          code={failure.id}
          busy={list.fetching}
          onRetry={() => void list.refetch()}
        />
      ) : (
        <Skeleton kind="lines" rows={4} />
      )}
    </Screen>
  );
}
