import { Text, View } from '@tarojs/components';
import { go } from '../../routes';
import { useElder } from '../elder';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import { Press } from './press';
import { tabsFor } from './tabs';
import type { TabId } from './tabs';
import './tab-bar.scss';

/** The bar at the bottom; in wide windows the rail takes its place. */
export function TabBar({ current }: { current: TabId }) {
  const elder = useElder((state) => state.elder);
  return (
    <View className="ui-tabbar" {...a11y({ role: 'navigation', label: '主要栏目' })}>
      {tabsFor(elder).map((tab) => {
        const on = tab.id === current;
        return (
          <Press
            key={tab.id}
            className={on ? 'ui-tab ui-tab--on' : 'ui-tab'}
            role="link"
            label={tab.words}
            current={on ? 'page' : undefined}
            onPress={() => on || go(tab.route)}
          >
            {on && !elder && (
              <View className="ui-tab__mark" {...a11y({ hidden: true })}>
                <View className="ui-tab__jade" />
                <View className="ui-tab__sand" />
              </View>
            )}
            <Icon name={tab.icon} size={26} weight={on ? 2 : 1.6} className="ui-tab__ico" />
            <Text>{tab.words}</Text>
          </Press>
        );
      })}
    </View>
  );
}
