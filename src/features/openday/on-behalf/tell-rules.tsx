import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import './on-behalf.scss';

/** What staff read out on the phone. */
export function TellRules({ rules }: { rules: readonly string[] }) {
  return (
    <Section gap>
      <Head title="念给他听" />
      {rules.map((rule) => (
        <View key={rule} className="obf-rule">
          · {rule}。
        </View>
      ))}
      <View className="obf-rule">
        · 名字和电话只用来办这一次参观，参观后 30 天删掉。电话的密码值再留 14
        个月，免得没来的记错人。
      </View>
      <View className="obf-rule">· 来不了就打电话来取消，他收不到手机消息。</View>
    </Section>
  );
}
