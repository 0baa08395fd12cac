import type { IconName } from '../art/icons';
import type { RouteName } from '../../routes';

export type TabId = 'home' | 'openday' | 'stories' | 'myBookings' | 'me';

export interface Tab {
  id: TabId;
  route: RouteName;
  words: string;
  icon: IconName;
}

const home: Tab = { id: 'home', route: 'home', words: '首页', icon: 'home' };
const openday: Tab = { id: 'openday', route: 'openday', words: '开放日', icon: 'open' };
const stories: Tab = { id: 'stories', route: 'stories', words: '最美故事', icon: 'leaf' };
const myBookings: Tab = { id: 'myBookings', route: 'myBookings', words: '我的预约', icon: 'open' };
const me: Tab = { id: 'me', route: 'me', words: '我的', icon: 'me' };

const standard: readonly Tab[] = [home, openday, stories, me];
const forElders: readonly Tab[] = [home, myBookings, me];

/** The places in the bar. A page whose tab is not among them shows a way back instead of the bar. */
export function tabsFor(elder: boolean): readonly Tab[] {
  return elder ? forElders : standard;
}
