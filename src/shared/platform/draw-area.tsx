import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef } from 'react';
import { areaBetween, type DrawAreaProps } from './draw-area-props';

interface Touched {
  changedTouches: readonly { clientX: number; clientY: number }[];
}

const id = 'draw-area';

/** A ground to draw rectangles on with a finger; the page below does not scroll meanwhile. */
export function DrawArea({ onArea, className = '', children }: DrawAreaProps) {
  const from = useRef<{ x: number; y: number }>(undefined);
  const pointOf = ({ changedTouches: [touch] }: Touched) =>
    touch && { x: touch.clientX, y: touch.clientY };
  const end = (event: Touched) => {
    const [start, to] = [from.current, pointOf(event)];
    from.current = undefined;
    if (!start || !to) return;
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found;
        const area = box && areaBetween(start, to, box);
        if (area) onArea(area);
      })
      .exec();
  };
  return (
    <View
      id={id}
      className={className}
      catchMove
      onTouchStart={(event) => {
        from.current = pointOf(event as unknown as Touched);
      }}
      onTouchEnd={(event) => end(event as unknown as Touched)}
    >
      {children}
    </View>
  );
}
