import { go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';

interface SignInFirstProps {
  code?: 'sign_in' | 'consent_needed';
  /** Where to come back to. */
  then: string;
  body: string;
}

/** What stands in the place of something personal while nobody is signed in. */
export function SignInFirst({ code = 'sign_in', then, body }: SignInFirstProps) {
  const renewed = code === 'consent_needed';
  return (
    <EmptyState
      title={renewed ? '先看一下隐私说明' : '先登录'}
      body={renewed ? '看过、同意了，就接着来。' : body}
      actions={
        <Button kind="pri" onPress={() => go(renewed ? 'consent' : 'signIn', { then })}>
          {renewed ? '去看说明' : '登录'}
        </Button>
      }
    />
  );
}
