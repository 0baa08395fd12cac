import type { ReactNode } from 'react';
import { go, pathTo, type BareRoute } from '@/routes';
import { hasRole, useMe } from '@/shared/api/use-me';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { roles, type StaffRole } from '@cloud/staff/rules';

interface OnlyForProps {
  /** Any of these opens it. */
  role: StaffRole | readonly StaffRole[];
  /** Where to come back to after signing in. */
  page: BareRoute;
  title: string;
  children: ReactNode;
}

/** A staff page for those who hold its role. The server decides; here everybody else is told where they stand. */
export function OnlyFor({ role, page, title, children }: OnlyForProps) {
  const { me, waiting, failure, refetch } = useMe();
  const asked = [role].flat();
  if (asked.some((each) => hasRole(me, each))) return children;
  const whose = asked.map((each) => roles[each]).join('、');
  return (
    <Screen title={title} paper>
      {waiting ? (
        <Skeleton kind="lines" />
      ) : failure ? (
        <FailedState body={failure.message} code={failure.id} onRetry={() => void refetch()} />
      ) : me ? (
        <EmptyState
          title={`这一页只给${whose}看`}
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
          body={`登录了才晓得你是不是${whose}。`}
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
