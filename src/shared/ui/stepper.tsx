import { View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import { Press } from './press';
import './stepper.scss';

interface StepperProps {
  /** What is counted: 来的人. */
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  /** The measure word after the number when spoken: 位. */
  unit?: string;
  /** Why no more: 一次最多 5 人。 */
  maxReason: string;
  minReason?: string;
}

export function Stepper({
  label,
  value,
  min,
  max,
  onChange,
  unit = '',
  maxReason,
  minReason,
}: StepperProps) {
  return (
    <View className="ui-stepper" {...a11y({ role: 'group', label: `${label}，${value}${unit}` })}>
      <Press
        className="ui-stepper__k"
        label={`${label}，减一${unit.trim()}`}
        disabledReason={value <= min ? (minReason ?? `最少 ${min}${unit}`) : undefined}
        onPress={() => onChange(value - 1)}
      >
        <Icon name="minus" size={22} weight={2} />
      </Press>
      <View className="ui-stepper__v" {...a11y({ live: 'polite', label: `${value}${unit}` })}>
        {value}
      </View>
      <Press
        className="ui-stepper__k"
        label={`${label}，加一${unit.trim()}`}
        disabledReason={value >= max ? maxReason : undefined}
        onPress={() => onChange(value + 1)}
      >
        <Icon name="plus" size={22} weight={2} />
      </Press>
    </View>
  );
}
