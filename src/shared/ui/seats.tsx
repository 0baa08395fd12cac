import { Text, View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import './seats.scss';

const CELLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

interface SeatsProps {
  left: number;
  total: number;
  /** In place of “余 12 个，共 30 个”. */
  words?: string | undefined;
}

/** Ten cells filled in proportion to the seats taken, and the same in words. */
export function Seats({ left, total, words }: SeatsProps) {
  const full = left <= 0;
  const share = total > 0 ? (total - left) / total : 1;
  // A session with one seat left must not look full, nor one with one taken look empty.
  const filled = full ? CELLS.length : Math.min(CELLS.length - 1, Math.ceil(share * CELLS.length));
  return (
    <View className="ui-seats">
      <View
        className={full ? 'ui-seats__bar ui-seats__bar--full' : 'ui-seats__bar'}
        {...a11y({ hidden: true })}
      >
        {CELLS.map((cell) => (
          <View
            key={cell}
            className={cell < filled ? 'ui-seats__cell ui-seats__cell--on' : 'ui-seats__cell'}
          />
        ))}
      </View>
      <Text>{words ?? (full ? '约满了' : `余 ${left} 个，共 ${total} 个`)}</Text>
    </View>
  );
}
