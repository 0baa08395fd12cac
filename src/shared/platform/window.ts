import Taro from '@tarojs/taro';
import { isH5 } from '../env';

export interface NavMetrics {
  /** Height of the status bar above the navigation bar, px. */
  statusBar: number;
  /** Height of the navigation bar itself, px. */
  bar: number;
  /** Room kept clear at the right for WeChat's capsule, px. */
  capsule: number;
}

const CAPSULE_ROOM = 104;
const BAR = 44;

let metrics: NavMetrics | undefined;

/** Where WeChat's capsule leaves room for our own navigation bar; nothing to avoid in a browser. */
export function navMetrics(): NavMetrics {
  metrics ??= isH5 ? { statusBar: 0, bar: 52, capsule: 0 } : measureCapsule();
  return metrics;
}

function measureCapsule(): NavMetrics {
  try {
    const statusBar = Taro.getWindowInfo().statusBarHeight ?? 20;
    const { windowWidth } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    if (!capsule || capsule.height <= 0) return { statusBar, bar: BAR, capsule: CAPSULE_ROOM };
    return {
      statusBar,
      bar: Math.max(BAR, capsule.height + 2 * (capsule.top - statusBar)),
      capsule: Math.max(CAPSULE_ROOM, windowWidth - capsule.left + 8),
    };
  } catch {
    return { statusBar: 20, bar: BAR, capsule: CAPSULE_ROOM };
  }
}

export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
