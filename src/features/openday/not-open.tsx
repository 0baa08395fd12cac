import { go } from '@/routes';
import type { CallFailure } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { Skeleton } from '@/shared/ui/skeleton';
import { Failed } from './failed';
import { SignInFirst } from '@/shared/list/sign-in-first';

interface NotOpenProps {
  /** What did not open. */
  title: string;
  /** Where to come back to after signing in, and why that is needed. */
  then: string;
  body: string;
  query: { failure: CallFailure | undefined; refetch: () => Promise<unknown> };
}

/** In the place of one's own booking or place in line: on its way, behind a sign-in, or not to be had. */
export function NotOpen({ title, then, body, query }: NotOpenProps) {
  const code = query.failure?.code;
  if (code === undefined) return <Skeleton kind="detail" />;
  if (code === 'sign_in' || code === 'consent_needed')
    return <SignInFirst code={code} then={then} body={body} />;
  return (
    <Failed
      title={title}
      query={query}
      actions={
        <Button kind="quiet" onPress={() => go('myBookings')}>
          我的预约
        </Button>
      }
    />
  );
}
