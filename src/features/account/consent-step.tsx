import { View } from '@tarojs/components';
import { back } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Screen } from '@/shared/ui/screen';
import { toast } from '@/shared/ui/toast-store';
import { NoticeText } from './notice-text';
import './consent-step.scss';

/** The notice with its two answers. Saying no leads back, and everything can still be looked at. */
export function ConsentStep({ onAgree }: { onAgree: () => void }) {
  const refuse = () => {
    toast('好，不登录。场次和设施照样能看。', 'info');
    back();
  };
  return (
    <Screen
      title="隐私说明"
      footer={
        <View className="consent__acts">
          <Button kind="quiet" className="consent__no" onPress={refuse}>
            不同意
          </Button>
          <Button kind="pri" className="consent__yes" onPress={onAgree}>
            同意，继续
          </Button>
        </View>
      }
    >
      <NoticeText />
    </Screen>
  );
}
