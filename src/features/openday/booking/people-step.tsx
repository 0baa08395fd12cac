import { View } from '@tarojs/components';
import { Section } from '@/shared/ui/section';
import { Stepper } from '@/shared/ui/stepper';
import { partyLimit } from '@cloud/openday/rules';
import { lastBlank, type DraftActs } from './draft';
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
  const count = visitors.length;
  const typed = count > 1 && lastBlank(visitors) === undefined;
  return (
    <>
      <Section>
        <View className="ui-b">一共几个人，连你在内</View>
        <View className="step-count">
          <Stepper
            label="一共几个人去"
            unit=" 个人"
            value={count}
            min={typed ? count : 1}
            max={partyLimit}
            minReason={typed ? '写了名字的不会自己少，谁不来，就在下面点“删掉这位”' : '最少 1 个人'}
            maxReason={`一次最多 ${partyLimit} 个人，人多请分开约`}
            onChange={acts.resize}
          />
        </View>
      </Section>
      <Visitors apart acts={acts} checked={checked} asking={asking} />
    </>
  );
}
