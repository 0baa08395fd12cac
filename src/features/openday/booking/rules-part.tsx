import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import type { DraftActs } from './draft';
import { GuardianField } from './guardian-field';
import { fieldId } from './problems';
import type { Checked } from './use-checked';
import './rules-part.scss';

interface RulesPartProps {
  rules: readonly string[];
  acts: DraftActs;
  checked: Checked;
}

const usual = ['跟着讲解员走，不翻栏杆，不摸设备', '看好小孩，别走散'];

/** What to keep to, with the ticks that say it was read and that a guardian agrees. */
export function RulesPart({ rules, acts, checked }: RulesPartProps) {
  const { draft, change } = acts;
  const shown = rules.length > 0 ? rules : usual;
  return (
    <Section gap>
      <Head title="参观要求" />
      {shown.map((rule, index) => (
        <View key={rule} className="book-rule">
          <View className="ui-num book-rule__n">{index + 1}</View>
          <View className="ui-grow">{rule}</View>
        </View>
      ))}
      <Field
        id={fieldId('rulesRead')}
        label="看完打个勾"
        group="group"
        error={checked.problem('rulesRead')}
      >
        <Choice
          kind="checkbox"
          checked={draft.rulesRead}
          title="我看过了，也会跟同去的人讲"
          onChange={(rulesRead) => change({ rulesRead })}
        />
      </Field>
      <GuardianField acts={acts} checked={checked} />
      <View className="ui-sub book-privacy">
        姓名、年龄、手机号只给这一场的签到员看，参观完 30 天自动删。
      </View>
    </Section>
  );
}
