import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { houseLines } from '@cloud/openday/rules/house';
import type { DraftActs } from '../booking/draft';
import type { WantedSession } from '../booking/summary';
import type { Checked } from '@/shared/form/use-checked';
import { NoticeField } from '../house/notice-field';
import './on-behalf.scss';

interface TellRulesProps {
  session: WantedSession;
  acts: DraftActs;
  checked: Checked;
}

/** What staff read out on the phone, and the tick that it was. */
export function TellRules({ session, acts, checked }: TellRulesProps) {
  return (
    <Section gap>
      <Head title="念给他听" />
      {houseLines(session).map((rule) => (
        <View key={rule} className="obf-rule">
          · {rule}。
        </View>
      ))}
      <View className="obf-rule">
        · 名字和电话只用来办这一次参观，参观后 30 天删掉。电话的密码值再留 14
        个月，免得没来的记错人。
      </View>
      <View className="obf-rule">· 来不了就打电话来取消，他收不到手机消息。</View>
      <NoticeField
        notice={session.notice}
        acts={acts}
        checked={checked}
        agree="都念给他听了，他答应照着做"
      />
    </Section>
  );
}
