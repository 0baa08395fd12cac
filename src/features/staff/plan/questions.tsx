import { View } from '@tarojs/components';
import { useState } from 'react';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { AnswerSheet } from './answer-sheet';
import { useQuestions, type Question } from './use-questions';

/** Sessions two days away with too few people, each with what staff may do about it. Without any: nothing. */
export function Questions() {
  const list = useQuestions();
  const [asked, setAsked] = useState<Question>();
  const questions = list.pages?.flatMap((page) => page.questions) ?? [];
  const { failure, more } = list;
  if (failure && !list.pages)
    return (
      <Section>
        <Note kind="bad">
          人不够的场次没有取到。{failure.message}
          <View>
            <Button small busy={list.fetching} onPress={() => void list.refetch()}>
              再取一次
            </Button>
          </View>
        </Note>
      </Section>
    );
  if (questions.length === 0) return null;
  return (
    <Section>
      <Head title={`人不够，等你定：${questions.length} 场`} />
      {questions.map((one, index) => (
        <Row
          key={one.id}
          first={index === 0}
          icon="warn"
          title={one.facilityName}
          sub={`${sessionWords(one.startsAt, one.endsAt)}，约了 ${one.seatsTaken} 个，最少要 ${one.minimumNumber ?? 0} 个`}
          onPress={() => setAsked(one)}
        />
      ))}
      {more && (
        <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的
        </Button>
      )}
      {asked && <AnswerSheet question={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}
