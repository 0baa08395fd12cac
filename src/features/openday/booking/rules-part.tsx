import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { Items } from '../house/items';
import { NoticeField } from '../house/notice-field';
import type { DraftActs } from './draft';
import { GuardianField } from './guardian-field';
import type { WantedSession } from './summary';
import type { Checked } from '@/shared/form/use-checked';
import './rules-part.scss';

interface RulesPartProps {
  session: WantedSession;
  acts: DraftActs;
  checked: Checked;
}

/** What to keep to, with the ticks that the whole party will and that a guardian agrees. */
export function RulesPart({ session, acts, checked }: RulesPartProps) {
  const { visitingRules, notToBring, toBring } = session;
  const more = visitingRules.length + notToBring.length + toBring.length > 0;
  return (
    <>
      {more && (
        <Section gap>
          <Head title="参观要求" />
          {visitingRules.map((rule, index) => (
            <View key={rule} className="book-rule">
              <View className="ui-num book-rule__n">{index + 1}</View>
              <View className="ui-grow">{rule}</View>
            </View>
          ))}
          <Items notToBring={notToBring} toBring={toBring} />
        </Section>
      )}
      <Section gap>
        <NoticeField notice={session.notice} acts={acts} checked={checked} />
        <GuardianField acts={acts} checked={checked} />
        <View className="ui-sub book-privacy">
          姓名、年龄、手机号只给这一场的签到员看，参观完 30 天自动删。
        </View>
      </Section>
    </>
  );
}
