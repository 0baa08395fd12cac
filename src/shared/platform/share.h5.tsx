import type { ReactElement } from 'react';
import type { Shared } from './share';

/** A browser's page has an address of its own. */
export function useShare(_shared: Shared | undefined): void {}

/** Only WeChat lists its chats; elsewhere an address is copied. */
export function ShareButton(_props: { children: string }): ReactElement | null {
  return null;
}
