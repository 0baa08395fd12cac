import { useOnline } from '@/shared/platform/online';
import { savedWords } from '@/shared/time/words';
import { OfflineBar } from '@/shared/ui/offline-bar';

interface SavedBarProps {
  query: { dataUpdatedAt: number; failure: unknown };
}

/** Says, while there is no network or no answer, how old what is shown is. */
export function SavedBar({ query }: SavedBarProps) {
  const online = useOnline();
  const { dataUpdatedAt, failure } = query;
  const old = dataUpdatedAt > 0 && (!online || failure !== undefined);
  // When it came was noted by this device's clock, so that is the clock to read it by.
  return <OfflineBar saved={old ? savedWords(dataUpdatedAt, Date.now()) : undefined} />;
}
