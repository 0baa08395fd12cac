import { Button } from '@/shared/ui/button';

interface MoreProps {
  more: { busy: boolean; load: () => void };
  words?: string;
}

/** Fetches the next page of a list. */
export function More({ more, words = '再看一些' }: MoreProps) {
  return (
    <Button kind="quiet" block busy={more.busy} busyWords="正在打开" onPress={more.load}>
      {words}
    </Button>
  );
}
