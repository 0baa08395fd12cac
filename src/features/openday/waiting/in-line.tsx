import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { epochOf } from '@/shared/time/wall';
import { momentWords } from '@/shared/time/words';
import { autoUntil, keepUntil, offerHours, skipLimit } from '@cloud/openday/rules/waiting';
import type { Entry } from './entry';
import { LineFigures } from './line-figures';
import './in-line.scss';

const HOUR_MS = 3_600_000;

/** Who is before, and when it is this party's turn. */
export function aheadWords({ partiesAhead, peopleAhead, partySize }: Entry): string {
  const before =
    partiesAhead > 0
      ? `前面还有 ${partiesAhead} 家、共 ${peopleAhead} 个人。有人取消就按顺序补`
      : '你排在最前头。有人取消就先补你';
  return partySize > 1 ? `${before}，够 ${partySize} 个人一起去才轮到。` : `${before}。`;
}

/** What smaller parties that went first mean for this one; undefined when there were none. */
export function skipWords({ skips, startsAt }: Entry, now: number): string | undefined {
  if (skips === 0) return undefined;
  const kept = epochOf(startsAt) - keepUntil;
  if (skips < skipLimit)
    return `位子不够你们一起去，小的一家先补了 ${skips} 回，你的位置没变。满 ${skipLimit} 回，空位就给你留着。`;
  return now < kept
    ? `空出来的位子现在都给你留着，留到 ${momentWords(kept)}。`
    : '离开场不到 48 小时，空位不再留着等凑够，先给去得成的一家。';
}

/** How one hears of it. */
export const turnWords = (auto: boolean): string =>
  auto
    ? `有位就直接替你约上，不用回话；开场前 ${autoUntil / HOUR_MS} 小时内只留位，要你点“我来”。`
    : `轮到了发消息给你，白天 ${offerHours} 小时内点“我来”，没点就让给下一家。`;

/** One's place in line. */
export function InLine({ entry, now }: { entry: Entry; now: number }) {
  const { partiesAhead, inLine, auto } = entry;
  const place = partiesAhead + 1;
  const skipped = skipWords(entry, now);
  return (
    <>
      <View {...a11y({ role: 'img', label: `你排在第 ${place} 位` })}>
        <View className="ui-sub">你排在第</View>
        <View className="in-line__place">
          <Text className="ui-num in-line__n">{place}</Text>
          <Text className="ui-title">位</Text>
        </View>
      </View>
      <LineFigures ahead={partiesAhead} parties={inLine} />
      <View>{aheadWords(entry)}</View>
      <View className="in-line__p">{turnWords(auto)}</View>
      {skipped && <View className="in-line__p">{skipped}</View>}
    </>
  );
}
