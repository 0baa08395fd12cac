import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './acts.scss';

/** Up to two buttons side by side; one under the other in 长辈版. */
export function Acts({ children }: { children: ReactNode[] }) {
  return (
    <View className="wait-acts">
      {children.map((child, at) => (
        <View key={at} className="wait-acts__one">
          {child}
        </View>
      ))}
    </View>
  );
}
