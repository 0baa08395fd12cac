import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import './line-figures.scss';

const MOST = 7;

interface LineFiguresProps {
  /** Parties before this one. */
  ahead: number;
  parties: number;
}

/** The line as people standing, a figure each party; the words beside say the same. */
export function LineFigures({ ahead, parties }: LineFiguresProps) {
  const shown = Math.min(MOST, Math.max(parties, ahead + 1));
  const mine = Math.min(ahead, shown - 1);
  return (
    <View className="line-figs" {...a11y({ hidden: true })}>
      {Array.from({ length: shown }, (_, at) => (
        <View key={at} className={at === mine ? 'line-fig line-fig--mine' : 'line-fig'}>
          <View className="line-fig__head" />
          <View className="line-fig__body" />
        </View>
      ))}
    </View>
  );
}
