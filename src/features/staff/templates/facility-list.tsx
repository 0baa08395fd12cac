import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Press } from '@/shared/ui/press';
import { Section } from '@/shared/ui/section';
import { hasDraft } from './draft';
import { templateWords, type TemplatedFacility } from './use-templates';
import './templates.scss';

interface FacilityListProps {
  facilities: readonly TemplatedFacility[];
  chosen: string | undefined;
  more: { busy: boolean; load: () => void } | undefined;
  onChoose: (id: string) => void;
}

/** Every facility with its template in a line, and whether something typed for it was not saved. */
export function FacilityList({ facilities, chosen, more, onChoose }: FacilityListProps) {
  return (
    <Section>
      {facilities.map((each) => (
        <Press
          key={each.id}
          className={each.id === chosen ? 'tpl-row tpl-row--on' : 'tpl-row'}
          current={each.id === chosen ? 'page' : undefined}
          onPress={() => onChoose(each.id)}
        >
          <View className="ui-b">{each.name}</View>
          <View className="ui-sub">{templateWords(each.template)}</View>
          {hasDraft(each.id) && <View className="ui-sub tpl-kept">改了还没存</View>}
        </Press>
      ))}
      {facilities.length === 0 && <EmptyState plain title="还没有设施" />}
      {more && (
        <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的
        </Button>
      )}
    </Section>
  );
}
