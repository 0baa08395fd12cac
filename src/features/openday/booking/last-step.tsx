import { View } from '@tarojs/components';
import type { Instant } from '@/shared/time/wall';
import { elderClockWords, elderDayWords } from '@/shared/time/words';
import { Section } from '@/shared/ui/section';
import type { Terms } from '@cloud/openday/rules/terms';
import { ResidentsField } from '../house/residents-field';
import type { DraftActs } from './draft';
import { PhoneField } from './phone-field';
import { RulesPart } from './rules-part';
import type { WantedSession } from './summary';
import type { Checked } from '@/shared/form/use-checked';

interface LastStepProps {
  session: WantedSession;
  /** The session chosen in the first step. */
  chosen: { startsAt: Instant };
  acts: DraftActs;
  checked: Checked;
  terms: Terms;
}

/** The phone, what was chosen once more in words, and the rules. */
export function LastStep({ session, chosen, acts, checked, terms }: LastStepProps) {
  const { startsAt } = chosen;
  const names = acts.draft.visitors.map(({ name }) => name.trim()).join('、');
  return (
    <>
      <Section>
        <View className="ui-title">{elderDayWords(startsAt)}</View>
        <View className="ui-title">{elderClockWords(startsAt)}</View>
        <View>
          {session.facilityName}，{acts.draft.visitors.length} 个人去：{names}
        </View>
      </Section>
      <Section gap>
        <PhoneField acts={acts} checked={checked} />
      </Section>
      {session.residentsOnly && <ResidentsField acts={acts} checked={checked} terms={terms} />}
      <RulesPart session={session} acts={acts} checked={checked} />
    </>
  );
}
