import { replace, useRouteParams } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { Screen } from '@/shared/ui/screen';
import { useAcceptance } from '../../acceptance';
import { ConsentStep } from '../../consent-step';
import { NoticeText } from '../../notice-text';

/** The notice by itself: to read again, or on the way to signing in. */
export default function ConsentPage() {
  const { then } = useRouteParams('consent');
  const { me } = useMe();
  const { accept } = useAcceptance();
  if (me)
    return (
      <Screen title="隐私说明">
        <NoticeText />
      </Screen>
    );
  const agree = () => {
    accept();
    replace('signIn', then === undefined ? {} : { then });
  };
  return <ConsentStep onAgree={agree} />;
}
