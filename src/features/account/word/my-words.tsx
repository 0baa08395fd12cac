import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useMe } from '@/shared/api/use-me';
import { savedWords, dayWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { Tag } from '@/shared/ui/tag';
import { numberWords, wordTags } from '@/shared/word-tags';
import { wordKinds, wordStates } from '@cloud/account/rules';
import { NeedSignIn } from '../need-sign-in';
import './my-words.scss';

type Page = Replies['account']['myWords'];
type Cursor = { createdAt: string; id: string };

/** What the person said to us, newest first. */
export function MyWords() {
  const who = useMe();
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: 'words',
    queryKey: ['words'],
    ask: (cursor) => client.account.myWords.query(cursor ? { cursor } : {}),
    enabled: who.me !== undefined,
  });
  if (!who.me)
    return (
      <NeedSignIn
        title="我说的话"
        then={pathTo('words')}
        body="登录了才看得到你说过的话和答复。"
        who={who}
      />
    );
  const { failure, savedAt, more } = list;
  const words = list.pages?.flatMap((page) => page.words) ?? [];
  const saved = savedAt === undefined ? undefined : savedWords(savedAt, Date.now());
  return (
    <Screen title="我说的话" paper strip={<OfflineBar saved={saved} />}>
      {list.waiting ? (
        <Skeleton kind="lines" />
      ) : words.length === 0 && failure ? (
        <FailedState
          title="你说的话没有打开"
          body={failure.message}
          code={failure.id}
          busy={list.fetching}
          onRetry={() => void list.refetch()}
        />
      ) : words.length === 0 ? (
        <EmptyState
          title="还没说过"
          body="有建议、要投诉、有问题，每一页的最下面都有“有话跟我们说”。"
          actions={
            <Button kind="pri" onPress={() => go('word', { page: 'words' })}>
              现在说一条
            </Button>
          }
        />
      ) : (
        <Section>
          {words.map(({ id, kind, number, state, createdAt }, index) => (
            <Row
              key={id}
              first={index === 0}
              strong
              title={`${wordKinds[kind]}　${numberWords(number)}`}
              sub={
                <>
                  <View>{dayWords(createdAt)}</View>
                  <View className="my-words__tag">
                    <Tag kind={wordTags[state]}>{wordStates[state]}</Tag>
                  </View>
                </>
              }
              onPress={() => go('myWord', { id })}
            />
          ))}
          {more && (
            <Button kind="quiet" block busy={more.busy} busyWords="正在打开" onPress={more.load}>
              看更早的
            </Button>
          )}
        </Section>
      )}
    </Screen>
  );
}
