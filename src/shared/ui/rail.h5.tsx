import { district } from '../district';
import { Text, View } from '@tarojs/components';
import { go } from '../../routes';
import band from '../art/band.svg';
import { useElder } from '../elder';
import { a11y } from '../platform/a11y';
import { Picture } from '../platform/picture';
import { Icon } from './icon';
import { Press } from './press';
import { tabsFor } from './tabs';
import './rail.scss';

/** In wide windows: the name, the places, and the hills, down the left side. */
export function Rail({ current }: { current?: string | undefined }) {
  const elder = useElder((state) => state.elder);
  return (
    <View className="ui-rail" {...a11y({ role: 'navigation', label: '主要栏目' })}>
      <View className="ui-rail__name">{district.appName}</View>
      <View className="ui-rail__sub">公众参与</View>
      <View className="ui-rail__rivers">
        <View className="ui-rail__jade" />
        <View className="ui-rail__sand" />
      </View>
      {tabsFor(elder).map((tab) => {
        const on = tab.id === current;
        return (
          <Press
            key={tab.id}
            className={on ? 'ui-rail__tab ui-rail__tab--on' : 'ui-rail__tab'}
            role="link"
            current={on ? 'page' : undefined}
            onPress={() => on || go(tab.route)}
          >
            <Icon name={tab.icon} weight={on ? 2 : 1.7} className="ui-rail__ico" />
            <Text>{tab.words}</Text>
          </Press>
        );
      })}
      <View className="ui-rail__hills">
        <Picture className="ui-rail__pic" src={band} label="" />
      </View>
    </View>
  );
}
