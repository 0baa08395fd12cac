import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** The words outside a field. WeChat names the entry itself, so nothing points from here. */
export function FieldLabel({
  className,
  children,
}: {
  htmlFor: string;
  className: string;
  children: ReactNode;
}) {
  return <View className={className}>{children}</View>;
}
