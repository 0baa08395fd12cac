import { View } from '@tarojs/components';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Press } from '@/shared/ui/press';
import { Icon } from '@/shared/ui/icon';
import { Picture } from '@/shared/platform/picture';
import { useElder } from '@/shared/elder';
import hero from '@/shared/art/hero.svg';
import './index.scss';

export default function HomePage() {
  const { elder, setElder } = useElder();
  return (
    <Screen
      title="江北环保"
      tab="home"
      untitled={!elder}
      paper={!elder}
      start={
        !elder && (
          <Press className="home-elder" onPress={() => setElder(true)}>
            <Icon name="bigType" size={24} />
            <View className="home-elder__words">长辈版</View>
          </Press>
        )
      }
    >
      {!elder && (
        <Picture
          className="home-hero"
          src={hero}
          label="版画：层叠的山、江边楼房，一碧一黄两条江在山脚汇流"
        />
      )}
      {elder && (
        <Section tone="bare">
          <Press className="ui-btn ui-btn--quiet ui-btn--block" onPress={() => setElder(false)}>
            换回普通版
          </Press>
        </Section>
      )}
    </Screen>
  );
}
