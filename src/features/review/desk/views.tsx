import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Press } from '@/shared/ui/press';
import { useStanding, useView } from './use-desk';
import { deskViews, useChosenView, type DeskView } from './view-store';
import './desk.scss';

/** Which list is shown, with how many stand in those that are counted. */
export function Views() {
  const { views, view } = useView();
  const { data } = useStanding();
  const counts: Partial<Record<DeskView, number>> = data ?? {};
  return (
    <View className="rvd__views" {...a11y({ role: 'radiogroup', label: '看哪些' })}>
      {views.map((each) => (
        <Press
          key={each}
          role="radio"
          checked={each === view}
          className={each === view ? 'rvd__view rvd__view--on' : 'rvd__view'}
          onPress={() => useChosenView.setState({ view: each })}
        >
          <Text>{deskViews[each]}</Text>
          {counts[each] !== undefined && <Text className="rvd__count">{counts[each]}</Text>}
        </Press>
      ))}
    </View>
  );
}
