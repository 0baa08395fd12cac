import { View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import {
  clockWords,
  countdownWords,
  dayWords,
  elderClockWords,
  elderDayWords,
} from '@/shared/time/words';
import { Note } from '@/shared/ui/note';
import type { Entry } from './entry';
import './offered.scss';

/** Seats that are held for this party, and until when. */
export function Offered({ entry, now }: { entry: Entry; now: number }) {
  const elder = useElder((state) => state.elder);
  const { answerBy, answerShort, partySize, priority } = entry;
  if (answerBy === null) return null;
  return (
    <>
      <View className="ui-headline">轮到你了</View>
      <View className="offered__p">
        {priority > 0 ? '你原来那一场取消了，' : ''}
        {partySize} 个位子给你留到
      </View>
      <View className="ui-num offered__by">
        <View>
          {elder ? elderDayWords(answerBy) : `${dayWords(answerBy)} ${clockWords(answerBy)}`}
        </View>
        {elder && <View>{elderClockWords(answerBy)}</View>}
      </View>
      <View className="ui-b offered__left">还剩 {countdownWords(answerBy, now)}</View>
      {answerShort && (
        <View className="offered__p">
          <Note kind="wait">离参观近了，这回回话的时间比平常短，早点定。</Note>
        </View>
      )}
      <View className="offered__p">点“我来”就约上了。去不成就点“不去了”，位子让给下一家。</View>
    </>
  );
}
