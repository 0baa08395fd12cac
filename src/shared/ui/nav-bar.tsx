import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { back as goBack } from '../../routes';
import { useElder } from '../elder';
import { a11y } from '../platform/a11y';
import { navMetrics } from '../platform/window';
import { Icon } from './icon';
import { Press } from './press';
import './nav-bar.scss';

interface NavBarProps {
  title: string;
  back: boolean;
  /** Asked before leaving; it goes back itself. */
  onBack?: (() => void) | undefined;
  /** In place of the title, at the left. */
  start?: ReactNode;
  /** Laid over the picture that begins the page. */
  over: boolean;
}

/** Our own navigation bar: below the status bar and clear of WeChat's capsule. */
export function NavBar({ title, back, onBack, start, over }: NavBarProps) {
  const elder = useElder((state) => state.elder);
  const { statusBar, bar, capsule } = navMetrics();
  const classes = ['ui-nav'];
  if (over) classes.push('ui-nav--over');
  return (
    <View className={classes.join(' ')} style={{ paddingTop: `${statusBar}px` }}>
      <View className="ui-nav__row" style={{ minHeight: `${bar}px`, paddingRight: `${capsule}px` }}>
        {back && (
          <Press className="ui-nav__back" label="返回" onPress={onBack ?? goBack}>
            <Icon name="back" size={24} weight={2} />
            {elder && <Text>返回</Text>}
          </Press>
        )}
        {start}
        {title && (
          <View
            className={back ? 'ui-nav__title' : 'ui-nav__big'}
            {...a11y({ role: 'heading', level: 1 })}
          >
            {title}
          </View>
        )}
      </View>
    </View>
  );
}
