import { useRouteParams } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { isH5 } from '@/shared/env';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { consent, useAcceptance } from '../../acceptance';
import { ConsentStep } from '../../consent-step';
import { DemoWay } from '../../sign-in/demo-way';
import { useEnter } from '../../sign-in/enter';
import { NoWay } from '../../sign-in/no-way';
import { WechatWay } from '../../sign-in/wechat-way';

/** The notice first, then the way in that this device has. */
export default function SignInPage() {
  const { then } = useRouteParams('signIn');
  const { ways, failure, refetch } = useMe();
  const { accepted, accept } = useAcceptance();
  const { wechat } = useEnter(then);
  if (isH5 && !ways)
    return (
      <Screen title="登录" paper>
        {failure ? (
          <FailedState body={failure.message} code={failure.id} onRetry={() => void refetch()} />
        ) : (
          <Skeleton kind="lines" />
        )}
      </Screen>
    );
  const possible = !isH5 || ways?.demo;
  const agree = () => {
    accept();
    if (!isH5) wechat.run(consent);
  };
  if (possible && !accepted) return <ConsentStep onAgree={agree} />;
  return (
    <Screen title="登录" paper>
      {!isH5 ? <WechatWay enter={wechat} /> : possible ? <DemoWay then={then} /> : <NoWay />}
    </Screen>
  );
}
