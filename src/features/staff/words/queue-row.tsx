import { View } from '@tarojs/components';
import { go, replace } from '@/routes';
import { pageWords } from '@/shared/page-words';
import { countdownWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { numberWords, wordTags } from '@/shared/word-tags';
import { wordKinds, wordStates } from '@cloud/account/rules';
import type { QueuedWord } from './use-queue';

interface QueueRowProps {
  word: QueuedWord;
  now: number;
  current: boolean;
}

/** One word that waits: what kind, about which page, how long, and who has it. */
export function QueueRow({ word, now, current }: QueueRowProps) {
  const { id, kind, number, page, state, createdAt, holder, mine } = word;
  const open = current ? replace : go;
  return (
    <Press
      className={current ? 'desk-words__row desk-words__row--on' : 'desk-words__row'}
      role="link"
      current={current ? 'page' : undefined}
      onPress={() => open('wordOnDesk', { id })}
    >
      <View className="desk-words__what">
        <View className="ui-b">
          {wordKinds[kind]} · {pageWords(page)}
        </View>
        <View className="ui-sub">
          {numberWords(number)} · 等了 {countdownWords(now, createdAt) ?? '不到 1 分钟'}
        </View>
      </View>
      <View className="desk-words__state">
        <Tag kind={wordTags[state]}>
          {state === 'claimed' && mine ? '我在办' : wordStates[state]}
        </Tag>
        {state === 'claimed' && !mine && <View className="ui-mini">{holder}</View>}
      </View>
    </Press>
  );
}
