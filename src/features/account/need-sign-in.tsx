import type { ReactNode } from 'react';
import { go } from '@/routes';
import type { useMe } from '@/shared/api/use-me';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';

interface NeedSignInProps {
  title: string;
  /** Where to come back to. */
  then: string;
  body?: string;
  /** Above it, whoever it is. */
  children?: ReactNode;
  noWord?: boolean;
  who: ReturnType<typeof useMe>;
}

/** What a page about oneself shows while it is not known whose it is. */
export function NeedSignIn(props: NeedSignInProps) {
  const {
    title,
    then,
    who,
    body = '登录了才看得到你自己的资料。',
    children,
    noWord = false,
  } = props;
  const { waiting, failure, refetch } = who;
  return (
    <Screen title={title} paper noWord={noWord}>
      {children}
      {waiting ? (
        <Skeleton kind="lines" />
      ) : failure ? (
        <FailedState body={failure.message} code={failure.id} onRetry={() => void refetch()} />
      ) : (
        <EmptyState
          title="先登录"
          body={body}
          actions={
            <Button kind="pri" onPress={() => go('signIn', { then })}>
              登录
            </Button>
          }
        />
      )}
    </Screen>
  );
}
