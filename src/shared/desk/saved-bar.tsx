import { savedWords } from '@/shared/time/words';
import { OfflineBar } from '@/shared/ui/offline-bar';

/** How old what is shown is, while nothing newer could be had; by this device's clock, which stamped it. */
export function SavedBar({ savedAt }: { savedAt: number | undefined }) {
  return <OfflineBar saved={savedAt === undefined ? undefined : savedWords(savedAt, Date.now())} />;
}
