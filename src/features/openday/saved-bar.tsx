import { serverNow } from '@/shared/time/clock';
import { savedWords } from '@/shared/time/words';
import { OfflineBar } from '@/shared/ui/offline-bar';

/** The bar that shows while there is no network, with the age of what is shown. */
export const savedBar = (savedAt: number | undefined) => (
  <OfflineBar saved={savedAt === undefined ? undefined : savedWords(savedAt, serverNow())} />
);
