import { Button } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';

/** What a chat receives: a card with a title that opens a page. */
export interface Shared {
  title: string;
  path: string;
}

/** What this page hands to a chat; its page config says `enableShareAppMessage`. */
export const useShare = (shared: Shared | undefined): void =>
  useShareAppMessage(() => ({ ...shared }));

/** WeChat's own button: it opens the list of chats with what the page hands over. */
export function ShareButton({ children }: { children: string }) {
  return (
    <Button className="ui-btn ui-btn--pri ui-btn--block" openType="share">
      {children}
    </Button>
  );
}
