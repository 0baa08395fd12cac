import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { confirm } from '@/shared/ui/confirm-store';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import {
  closingChoices,
  closingReasons,
  priorityDays,
  type ClosingReason,
} from '@cloud/openday/rules/closing';
import type { ClosingSession, Outcome } from './closing-types';
import './closing.scss';

interface CloseFormProps {
  session: ClosingSession;
  /** What is shown may be old. */
  stale: boolean;
  onClosed: (outcome: Outcome) => void;
  /** Somebody else was there first. */
  onChanged: () => void;
}

/** Who hears of it and what they are offered, in one sentence. */
function askWords({ bookings, waiting, next }: ClosingSession): string {
  const told = [
    bookings > 0 ? `约了的 ${bookings} 家` : '',
    waiting > 0 ? `排队的 ${waiting} 家` : '',
  ].filter(Boolean);
  if (told.length === 0) return '没有人约，停办了大家就看不到这一场。停了不能再开。';
  const where = next
    ? `约了的从 ${momentWords(next.startsAt)} 那一场接起。`
    : `约了的留 ${priorityDays} 天，开出新的一场先给他们。`;
  const offer = bookings > 0 ? where : '';
  return `${told.join('、')}马上会收到消息。${offer}停了不能再开。`;
}

/** Why, as residents will read it, and the act. */
export function CloseForm({ session, stale, onClosed, onChanged }: CloseFormProps) {
  const [reason, setReason] = useState<ClosingReason>();
  const { run, busy, failure } = useTap(client.openday.close.mutate, {
    done: onClosed,
    failed: onChanged,
  });
  if (session.status === 'cancelled')
    return (
      <Section className="closing-main">
        <Note>这一场已经停办了。</Note>
      </Section>
    );
  if (session.over)
    return (
      <Section className="closing-main">
        <Note kind="wait">这一场已经办完了，不能再停办。</Note>
      </Section>
    );
  if (session.begun)
    return (
      <Section className="closing-main">
        <Note kind="wait">已经有人进场了，这一场不能再停办。</Note>
      </Section>
    );
  const ask = async () => {
    if (reason === undefined) return;
    const yes = await confirm({
      title: '停办这一场？',
      body: askWords(session),
      act: '停办，告诉大家',
      keep: '先不停',
      signal: true,
    });
    if (yes) run({ sessionId: session.id, reason });
  };
  const off = stale ? '有网再停办，约的人可能变了' : undefined;
  return (
    <Section className="closing-main">
      <Head title="为啥停办" />
      <View {...a11y({ role: 'radiogroup', label: '为啥停办' })}>
        {(Object.keys(closingChoices) as ClosingReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === reason}
            onChange={() => setReason(each)}
            title={closingChoices[each]}
          />
        ))}
      </View>
      {reason !== undefined && (
        <View className="closing-seen">
          <Note title="大家会看到">{closingReasons[reason]}</Note>
        </View>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="closing-act">
        <Button
          kind="signal"
          block
          busy={busy}
          busyWords="正在停办，莫关"
          offReason={off ?? (reason === undefined ? '先选一个理由，大家看得到' : undefined)}
          onPress={() => void ask()}
        >
          停办这一场
        </Button>
      </View>
    </Section>
  );
}
