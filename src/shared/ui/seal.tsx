import { View } from '@tarojs/components';
import './seal.scss';

/** The stamp of a final word (已约上, a certificate). At most one on a screen. */
export function Seal({ children, kind = 'done' }: { children: string; kind?: 'done' | 'mark' }) {
  return <View className={`ui-seal ui-seal--${kind}`}>{children}</View>;
}
