import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useElder } from '../elder';
import { a11y } from '../platform/a11y';
import { setTitle } from '../platform/window';
import { ConfirmHost } from './confirm';
import { NavBar } from './nav-bar';
import { Rail } from './rail';
import { SayWord } from './say-word';
import { TabBar } from './tab-bar';
import { tabsFor } from './tabs';
import type { TabId } from './tabs';
import { ToastHost } from './toast';
import './screen.scss';

interface ScreenProps {
  title: string;
  children: ReactNode;
  /** The place this page is; it shows the tab bar where the bar has that place, and a way back where not. */
  tab?: TabId | undefined;
  /** sheet paper instead of mist under the content */
  paper?: boolean;
  /** The navigation bar lies over the picture that begins the page. */
  over?: boolean;
  /** At the left of the bar, in place of the title. */
  start?: ReactNode;
  /** Leave the title out of the bar, when the page begins with it. */
  untitled?: boolean;
  onBack?: (() => void) | undefined;
  /** Right under the bar, at full width: OfflineBar, a status strip. */
  strip?: ReactNode;
  /** Actions that stay in view at the bottom. */
  footer?: ReactNode;
  /** Staff pages: the whole width of a wide window. */
  wide?: boolean;
  /** Leave out the way to a word to us: the page is that way. */
  noWord?: boolean;
  /** With `wide`: the pane at the left; it comes first in narrow windows. */
  side?: ReactNode;
}

/** The root of every page. */
export function Screen(props: ScreenProps) {
  const { title, tab, paper, over = false, wide, side, footer } = props;
  const elder = useElder((state) => state.elder);
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (shown) setTitle(title);
  }, [shown, title]);
  const barTab = tabsFor(elder).find((each) => each.id === tab)?.id;
  const classes = ['ui-root', 'ui-screen'];
  if (elder) classes.push('ui-root--elder');
  if (paper) classes.push('ui-root--paper');
  if (wide) classes.push('ui-screen--wide');
  const main = (
    <>
      {props.children}
      {!props.noWord && <SayWord />}
    </>
  );
  return (
    <View className={classes.join(' ')}>
      <Rail current={tab} />
      <View className="ui-screen__col" {...a11y({ role: 'main' })}>
        <NavBar
          title={props.untitled ? '' : title}
          back={!barTab}
          onBack={props.onBack}
          start={props.start}
          over={over}
        />
        {props.strip}
        {side ? (
          <View className="ui-screen__panes">
            <View className="ui-screen__side">{side}</View>
            <View className="ui-screen__main">{main}</View>
          </View>
        ) : (
          <View className="ui-screen__main">{main}</View>
        )}
        {(footer || barTab) && (
          <View className="ui-screen__foot">
            {footer && (
              <View className={barTab ? 'ui-action' : 'ui-action ui-action--last'}>{footer}</View>
            )}
            {barTab && <TabBar current={barTab} />}
          </View>
        )}
      </View>
      {shown && <ToastHost />}
      {shown && <ConfirmHost />}
    </View>
  );
}
