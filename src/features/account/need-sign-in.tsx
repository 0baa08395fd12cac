import { go, pathTo } from '@/routes';
import type { useMe } from '@/shared/api/use-me';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';

interface NeedSignInProps {
  title: string;
  page: 'profile' | 'myData' | 'inbox';
  who: ReturnType<typeof useMe>;
}

/** What a page about oneself shows while it is not known whose it is. */
export function NeedSignIn({ title, page, who }: NeedSignInProps) {
  const { waiting, failure, refetch } = who;
  return (
    <Screen title={title} paper>
      {waiting ? (
        <Skeleton kind="lines" />
      ) : failure ? (
        <FailedState body={failure.message} code={failure.id} onRetry={() => void refetch()} />
      ) : (
        <EmptyState
          title="先登录"
          body="登录了才看得到你自己的东西。"
          actions={
            <Button kind="pri" onPress={() => go('signIn', { then: pathTo(page) })}>
              登录
            </Button>
          }
        />
      )}
    </Screen>
  );
}
