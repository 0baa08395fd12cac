import { View } from '@tarojs/components';
import { Section } from '@/shared/ui/section';
import { Stepper } from '@/shared/ui/stepper';
import { partyLimit } from '@cloud/openday/rules';
import type { DraftActs } from './draft';
import type { Asking } from './problems';
import type { Checked } from '@/shared/form/use-checked';
import { Visitors } from './visitors';
import './people-step.scss';

interface PeopleStepProps {
  acts: DraftActs;
  checked: Checked;
  asking: Asking;
}

/** Who: how many, then a name each. */
export function PeopleStep({ acts, checked, asking }: PeopleStepProps) {
  const { visitors } = acts.draft;
  return (
    <>
      <Section>
        <View className="ui-b">一共几个人，连你在内</View>
        <View className="step-count">
          <Stepper
            label="一共几个人去"
            unit=" 个人"
            value={visitors.length}
            min={1}
            max={partyLimit}
            maxReason={`一次最多 ${partyLimit} 个人，人多请分开约`}
            onChange={acts.resize}
          />
        </View>
      </Section>
      <Visitors apart acts={acts} checked={checked} asking={asking} />
    </>
  );
}
