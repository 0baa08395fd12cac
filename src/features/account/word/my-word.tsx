import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { pageWords } from '@/shared/page-words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { Talk } from '@/shared/ui/talk';
import { WechatOffer } from '@/shared/ui/wechat-offer';
import { numberWords, wordTags } from '@/shared/word-tags';
import { keepWordDays, wordClosedSentences, wordKinds, wordStates } from '@cloud/account/rules';
import { AskAgain } from './ask-again';
import './my-word.scss';

type Word = Replies['account']['myWord'];

/** One thing said, what was answered, and what can still be done. */
export function MyWord({ word }: { word: Word }) {
  const { id, kind, number, state, page, lines, closeReason, reopenedAt } = word;
  return (
    <Section>
      <View className="my-word__head">
        <View className="ui-grow">
          <View className="ui-sub">编号</View>
          <View className="ui-num my-word__number">{numberWords(number)}</View>
        </View>
        <Tag kind={wordTags[state]}>{wordStates[state]}</Tag>
      </View>
      <View className="ui-sub">
        {wordKinds[kind]}，说的是“{pageWords(page)}”这一页
        {word.phoneLeft ? '，留了电话' : ''}
      </View>
      <Talk lines={lines} asker="你" />
      {state !== 'answered' && state !== 'closed' && (
        <WechatOffer kinds={['answer']} what="有了答复，微信里跟你说一声。" />
      )}
      {lines.length === 0 && (
        <View className="my-word__part">
          <Note>办完 {keepWordDays} 天了，说的话和答复都删了。</Note>
        </View>
      )}
      {closeReason && (
        <View className="my-word__part">
          <Note title="没有办，因为">{wordClosedSentences[closeReason]}</Note>
        </View>
      )}
      {state === 'answered' && reopenedAt === null && lines.length > 0 && <AskAgain id={id} />}
      {state === 'answered' && reopenedAt !== null && (
        <View className="my-word__part">
          <View className="ui-sub">这一条问过两回了。还有话，新说一条。</View>
          <Button onPress={() => go('word', { page })}>新说一条</Button>
        </View>
      )}
    </Section>
  );
}
