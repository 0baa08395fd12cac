import { pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useMe } from '@/shared/api/use-me';
import { useSaved } from '@/shared/api/use-saved';
import { savedWords } from '@/shared/time/words';
import { FailedState } from '@/shared/ui/failed-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { NeedSignIn } from '../../need-sign-in';
import { MyWord } from '../../word/my-word';

export default function MyWordPage() {
  const { id = '' } = useRouteParams('myWord');
  const who = useMe();
  const query = useSaved(`word:${id}`, {
    ...api.account.myWord.queryOptions({ id }),
    enabled: who.me !== undefined,
  });
  const { data: word, failure, savedAt } = query;
  if (!who.me)
    return (
      <NeedSignIn
        title="我说的话"
        then={pathTo('myWord', { id })}
        body="登录了才看得到你说过的话和答复。"
        who={who}
      />
    );
  const saved = savedAt === undefined ? undefined : savedWords(savedAt, Date.now());
  return (
    <Screen title="我说的话" paper strip={<OfflineBar saved={saved} />}>
      {word ? (
        <MyWord word={word} />
      ) : failure ? (
        <FailedState
          title="这一条没有打开"
          body={failure.message}
          code={failure.id}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton kind="lines" />
      )}
    </Screen>
  );
}
