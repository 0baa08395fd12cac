import { go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';

/** Whom a closing told nothing, because they were booked by phone, and the way to their list. */
export function ToCall({ count, session }: { count: number; session: string }) {
  if (count === 0) return null;
  return (
    <>
      <Note kind="wait">有 {count} 家是电话代约的，收不到消息，要一家一家打电话告诉。</Note>
      <Button kind="pri" block onPress={() => go('onBehalf', { session })}>
        看要给哪些人打电话
      </Button>
    </>
  );
}
