import { View } from '@tarojs/components';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { momentWords } from '@/shared/time/words';
import { ratings } from '@cloud/openday/rules/feedback';
import type { Visited } from './draft';

/** What was said of a visit, when it can no longer be changed, and the guide's answer. */
export function Said({ visit }: { visit: Visited }) {
  const { rating, learnt, question, answer, refusal, facilityName, startsAt } = visit;
  return (
    <Screen title="看得怎么样" paper>
      <Section>
        <View className="ui-title">{facilityName}</View>
        <View className="ui-sub">{momentWords(startsAt)}</View>
        {rating !== null && <Row first title="你评的" sub={ratings[rating - 1]} />}
        {learnt !== null && <Row title="学到了什么" sub={learnt} />}
        {question !== null && <Row title="你问的" sub={question} />}
        {answer !== null && <Row title="讲解员的答复" sub={answer} strong />}
        {visit.shreddedAt !== null && <Note>写的字过了 180 天，已经删了。</Note>}
        {refusal && refusal.reason !== 'answered' && <Note kind="plain">{refusal.words}</Note>}
      </Section>
    </Screen>
  );
}
