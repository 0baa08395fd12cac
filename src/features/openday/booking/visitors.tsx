import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/section';
import { confirm } from '@/shared/ui/confirm-store';
import { partyLimit } from '@cloud/openday/rules';
import type { DraftActs, DraftVisitor } from './draft';
import type { Asking } from './problems';
import type { Checked } from '@/shared/form/use-checked';
import { VisitorFields } from './visitor-fields';
import './visitors.scss';

interface VisitorsProps {
  acts: DraftActs;
  checked: Checked;
  asking: Asking;
  /** A band above the first of them too. */
  apart?: boolean;
  self?: string;
}

/** Everybody who comes, one sheet each, and the way to add one more. */
export function Visitors({ acts, checked, asking, apart = false, self = '你自己' }: VisitorsProps) {
  const { visitors } = acts.draft;
  const remove = async ({ key, name }: DraftVisitor) => {
    if (name.trim() !== '' && !(await confirm({ title: `删掉${name}？`, act: '删掉这位' }))) return;
    acts.remove(key);
  };
  const full = visitors.length >= partyLimit;
  return (
    <>
      {visitors.map((visitor, position) => (
        <Section key={visitor.key} gap={apart || position > 0}>
          <VisitorFields
            visitor={visitor}
            position={position}
            asking={asking}
            self={self}
            problem={checked.problem}
            onChange={(part) => acts.changeVisitor(visitor.key, part)}
            onLeave={checked.leave}
            onRemove={() => void remove(visitor)}
          />
        </Section>
      ))}
      <Section flush>
        <View className="book-add">
          <Button
            kind="quiet"
            block
            icon="plus"
            offReason={full ? `一次最多 ${partyLimit} 个人，人多请分开约` : undefined}
            onPress={acts.add}
          >
            再加一位
          </Button>
        </View>
      </Section>
    </>
  );
}
