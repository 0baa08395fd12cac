import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Does something again and again while the page is in view. */
export function useEvery(intervalMs: number, act: () => void): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(act);
  latest.current = act;
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => latest.current(), intervalMs);
    return () => clearInterval(timer);
  }, [shown, intervalMs]);
}
