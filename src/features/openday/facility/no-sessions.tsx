import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';

/** Said plainly where nothing is planned. */
export function NoSessions() {
  return (
    <Section gap>
      <Head title="还没有开放安排" />
      <View className="ui-sub">
        几时开放还没定。定了会写在这里，参观那天的前 14 天早上 9:00 开始约。
      </View>
    </Section>
  );
}
