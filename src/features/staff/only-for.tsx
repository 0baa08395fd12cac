import type { ReactNode } from 'react';
import { go, pathTo } from '@/routes';
import { hasRole, useMe } from '@/shared/api/use-me';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';

interface OnlyForProps {
  role: 'guide' | 'admin';
  page: 'gate' | 'people' | 'audit';
  title: string;
  children: ReactNode;
}

const whose = { guide: '讲解员', admin: '管理员' } as const;

/** A staff page for those who hold its role. The server decides; here everybody else is told where they stand. */
export function OnlyFor({ role, page, title, children }: OnlyForProps) {
  const { me, waiting, failure, refetch } = useMe();
  if (hasRole(me, role)) return children;
  return (
    <Screen title={title} paper>
      {waiting ? (
        <Skeleton kind="lines" />
      ) : failure ? (
        <FailedState body={failure.message} code={failure.id} onRetry={() => void refetch()} />
      ) : me ? (
        <EmptyState
          title={`这一页只给${whose[role]}看`}
          body="手里有邀请码的，在“我的”里点“工作邀请”。"
          actions={
            <Button kind="pri" onPress={() => go('me')}>
              去“我的”
            </Button>
          }
        />
      ) : (
        <EmptyState
          title="先登录"
          body={`登录了才晓得你是不是${whose[role]}。`}
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
