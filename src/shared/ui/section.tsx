import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './section.scss';

interface SectionProps {
  children: ReactNode;
  /** paper: a sheet; strip: the warmer “my next” strip; bare: straight on the mist. */
  tone?: 'paper' | 'strip' | 'bare';
  /** A band of mist above. */
  gap?: boolean;
  /** No padding above, when it continues the sheet before. */
  flush?: boolean;
  className?: string;
}

export function Section({ children, tone = 'paper', gap, flush, className = '' }: SectionProps) {
  const classes = ['ui-sec', `ui-sec--${tone}`, className];
  if (gap) classes.push('ui-sec--gap');
  if (flush) classes.push('ui-sec--flush');
  return <View className={classes.join(' ')}>{children}</View>;
}
