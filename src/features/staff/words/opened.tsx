import { View } from '@tarojs/components';
import { go } from '@/routes';
import { pageWords } from '@/shared/page-words';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { Talk } from '@/shared/ui/talk';
import { numberWords, wordTags } from '@/shared/word-tags';
import {
  wordCloseReasons,
  wordKinds,
  wordStates,
  type WordCloseReason,
} from '@cloud/account/rules';
import { OpenedActs } from './opened-acts';
import type { OpenedWord } from './use-queue';
import './words.scss';

/** One word, opened: what was said, and what can be done with it now. */
export function Opened({ word, onMoved }: { word: OpenedWord; onMoved: () => void }) {
  const {
    kind,
    number,
    page,
    subject,
    phone,
    state,
    lines,
    holder,
    holderGone,
    mine,
    closeReason,
  } = word;
  return (
    <Section className="desk-words--opened">
      <View className="desk-words__head">
        <View className="ui-grow">
          <View className="ui-num desk-words__number">{numberWords(number)}</View>
          <View className="ui-sub">
            {wordKinds[kind]}，说的是“{pageWords(page)}”这一页
          </View>
        </View>
        <Tag kind={wordTags[state]}>
          {state === 'claimed' && mine ? '我在办' : wordStates[state]}
        </Tag>
      </View>
      {subject?.startsWith('fac_') && (
        <Row
          first
          icon="open"
          title="打开那个设施看看"
          onPress={() => go('facility', { id: subject })}
        />
      )}
      <Talk lines={lines} asker="对方" />
      {lines.length === 0 && <Note>到期了，内容已经删了。</Note>}
      {lines.length > 0 && (
        <View className="ui-sub desk-words__part">
          {phone === null ? '没留电话，只能在这里答复。' : `可以打电话：${phone}`}
        </View>
      )}
      {state === 'claimed' && !mine && (
        <Note kind="wait">
          {holderGone
            ? `${holder ?? '原来办的人'}不在这个岗位了，可以接过来办。`
            : `${holder}在办这一条。`}
        </Note>
      )}
      {closeReason && (
        <Note>不办的理由：{wordCloseReasons[closeReason as WordCloseReason] ?? '账号注销了'}</Note>
      )}
      <OpenedActs word={word} onMoved={onMoved} />
    </Section>
  );
}
