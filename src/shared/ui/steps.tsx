import { Text, View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import './steps.scss';

/** How far along: a filled square with a tick, then a thick one, then dashed ones. `current` counts from 0. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const here = steps[current] ?? '';
  return (
    <View
      className="ui-steps"
      {...a11y({ role: 'img', label: `第 ${current + 1} 步，共 ${steps.length} 步，${here}` })}
    >
      {steps.map((words, index) => {
        const state = index < current ? 'past' : index === current ? 'now' : 'next';
        return (
          <View key={words} className={`ui-step ui-step--${state}`}>
            {index < steps.length - 1 && <View className="ui-step__l" />}
            <View className="ui-step__n">
              {state === 'past' && <Icon name="check" size={14} weight={3} />}
              {state === 'now' && <View className="ui-step__dot" />}
            </View>
            <Text>{words}</Text>
          </View>
        );
      })}
    </View>
  );
}
