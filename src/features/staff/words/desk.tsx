import { Screen } from '@/shared/ui/screen';
import { SavedBar } from '@/shared/desk/saved-bar';
import { ByNumber } from './by-number';
import { Queue } from './queue';
import { useQueue } from './use-queue';

/** The list of what waits. */
export function Desk() {
  const queue = useQueue();
  return (
    <Screen title="大家说的话" wide paper strip={<SavedBar savedAt={queue.savedAt} />}>
      <ByNumber />
      <Queue queue={queue} />
    </Screen>
  );
}
