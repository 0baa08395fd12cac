import type { ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { Failed } from '@/shared/list/failed';
import { SignInFirst } from '@/shared/list/sign-in-first';
import { Skeleton } from '@/shared/ui/skeleton';

interface OwnFrameProps {
  /** What did not open. */
  title: string;
  /** Where to come back to after signing in. */
  then: string;
  body: string;
  failure: CallFailure | undefined;
  refetch: () => Promise<unknown>;
  /** What it shows once it is there. */
  children: ReactNode;
}

/** Something of one's own: on its way, behind a sign-in, not to be had, or there. */
export function OwnFrame({ title, then, body, failure, refetch, children }: OwnFrameProps) {
  const code = failure?.code;
  if (children) return children;
  if (code === 'sign_in' || code === 'consent_needed')
    return <SignInFirst code={code} then={then} body={body} />;
  if (failure) return <Failed title={title} query={{ failure, refetch }} />;
  return <Skeleton kind="detail" />;
}
