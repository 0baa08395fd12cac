import { View } from '@tarojs/components';
import { go } from '@/routes';
import { useServerNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { feedbackUntil, ratings } from '@cloud/openday/rules/feedback';
import type { Ticket } from '../ticket/ticket-card';
import { NoShowPart } from './no-show-part';
import './after-visit.scss';

/** What there is to do and to read on a ticket once the visit is over. */
export function AfterVisit({ ticket }: { ticket: Ticket }) {
  const { id, checkedInAt, noShow, endsAt, rating, answeredAt } = ticket;
  const now = useServerNow(60_000);
  if (checkedInAt === null)
    return noShow === null ? (
      <Note kind="plain" title="没有看到你们进场">
        散场两天后才算数。要是你去了，等签到的手机把记录传完就好。
      </Note>
    ) : (
      <NoShowPart bookingId={id} />
    );
  const until = feedbackUntil(epochOf(endsAt));
  if (rating === null && until <= now) return null;
  return (
    <>
      <Note
        kind={rating === null ? 'info' : 'ok'}
        title={rating === null ? '看得怎么样？' : '评过了'}
      >
        {rating === null
          ? `点一下就评好，还可以问讲解员一句，${dateWords(until)}前都行。`
          : `你评的是“${ratings[rating - 1] ?? ''}”。${answeredAt === null ? '' : '你问的，讲解员答复了。'}`}
      </Note>
      <View className="after__act">
        <Button
          kind={rating === null ? 'pri' : 'default'}
          block
          onPress={() => go('feedback', { id })}
        >
          {rating === null ? '评一评' : answeredAt === null ? '看看、改一改' : '看答复'}
        </Button>
      </View>
    </>
  );
}
