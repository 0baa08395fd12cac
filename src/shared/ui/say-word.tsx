import { View } from '@tarojs/components';
import { go, here } from '../../routes';
import { Icon } from './icon';
import { Press } from './press';
import './say-word.scss';

/** The way to a word to us, at the end of every page. */
export function SayWord() {
  return (
    <View className="ui-say">
      <Press className="ui-say__go" role="link" onPress={() => go('word', here())}>
        <Icon name="board" size={20} className="ui-say__i" />
        <View>有话跟我们说</View>
      </Press>
    </View>
  );
}
