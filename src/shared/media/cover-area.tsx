import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import type { Area } from '@cloud/media/rules';

const step = 0.02;

const within = ({ x, y, width, height }: Area): Area => {
  const [w, h] = [Math.min(1, Math.max(step, width)), Math.min(1, Math.max(step, height))];
  return {
    x: Math.min(1 - w, Math.max(0, x)),
    y: Math.min(1 - h, Math.max(0, y)),
    width: w,
    height: h,
  };
};

const moves: [words: string, change: (area: Area) => Partial<Area>][] = [
  ['左', ({ x }) => ({ x: x - step })],
  ['右', ({ x }) => ({ x: x + step })],
  ['上', ({ y }) => ({ y: y - step })],
  ['下', ({ y }) => ({ y: y + step })],
  ['宽点', ({ width }) => ({ width: width + step })],
  ['窄点', ({ width }) => ({ width: width - step })],
  ['高点', ({ height }) => ({ height: height + step })],
  ['矮点', ({ height }) => ({ height: height - step })],
];

interface CoverAreaProps {
  area: Area;
  /** Counts from 1. */
  number: number;
  onChange: (area: Area) => void;
  onDrop: () => void;
}

/** One area in words, to be put right without drawing. */
export function CoverArea({ area, number, onChange, onDrop }: CoverAreaProps) {
  const name = `第 ${number} 块`;
  return (
    <View className="cover__area" {...a11y({ role: 'group', label: name })}>
      <Text>{name}</Text>
      <View className="cover__moves">
        {moves.map(([words, change]) => (
          <Button
            key={words}
            small
            kind="text"
            label={`${name}${words}`}
            onPress={() => onChange(within({ ...area, ...change(area) }))}
          >
            {words}
          </Button>
        ))}
        <Button small kind="text" label={`${name}不要了`} onPress={onDrop}>
          不要了
        </Button>
      </View>
    </View>
  );
}
