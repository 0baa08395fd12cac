import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useServerNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { dateWords } from '@/shared/time/words';
import { Note } from '@/shared/ui/note';
import { appealReasons, outcomeSentences, type AppealReason } from '@cloud/openday/rules/no-show';
import { AppealActs } from './appeal-acts';

/** A visit that was marked: what it means, how the appeal stands, and the way to make one. */
export function NoShowPart({ bookingId }: { bookingId: string }) {
  const { data } = useQuery(api.openday.myNoShows.queryOptions());
  const now = useServerNow(60_000);
  const mark = data?.noShows.find((one) => one.bookingId === bookingId);
  if (!data || !mark)
    return (
      <Note kind="plain" title="记了一次没来">
        正在取详细的。
      </Note>
    );
  const { status, appealReason, appealOutcome } = mark;
  const until = epochOf(mark.appealUntil);
  const outcome = appealOutcome && outcomeSentences[appealOutcome];
  if (status === 'reversed')
    return (
      <Note kind="ok" title="补到了签到，不算没来">
        闸口的手机后来把你们的签到传来了。你不用做什么。
      </Note>
    );
  if (status === 'forgiven')
    return (
      <Note kind="ok" title="申诉有结果了">
        {outcome}
      </Note>
    );
  if (status === 'appealed')
    return (
      <Note kind="wait" title="申诉中">
        {`你说的是“${appealReasons[appealReason as AppealReason]}”。结果没出来以前，这一次不算。有了结果会在消息里告诉你。`}
      </Note>
    );
  const means = data.restricted
    ? data.restricted.sentence
    : '一年里再有一次，常常约满的地方要 60 天后才能约，别的地方不受影响。';
  if (status === 'kept')
    return (
      <Note kind="plain" title="申诉有结果了">
        {`${outcome ?? ''}${means}`}
      </Note>
    );
  return (
    <>
      <Note kind="plain" title="这一场没有看到你们进场，记了一次没来">
        {means}
      </Note>
      {now < until && <AppealActs bookingId={bookingId} untilWords={dateWords(until)} />}
    </>
  );
}
