import Taro from '@tarojs/taro';
import { create } from 'zustand';

/** WeChat opens the keyboard for the entry whose `focus` is set; this is the one that is wanted. */
const useWanted = create<{ id: string | undefined }>(() => ({ id: undefined }));

const BELOW_BAR_PX = -140;

export const useFocusWanted = (id: string): boolean => useWanted((state) => state.id === id);

export const focusLeft = (): void => useWanted.setState({ id: undefined });

/** Puts the cursor into an entry, and brings it into view. */
export function focusField(id: string): void {
  useWanted.setState({ id });
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: BELOW_BAR_PX, duration: 0 }).catch(
    () => undefined,
  );
}

/** Back to the head of the page that is shown. */
export function toTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
}
