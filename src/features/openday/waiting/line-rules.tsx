import { View } from '@tarojs/components';
import { keepUntil, offerHours, skipLimit } from '@cloud/openday/rules/waiting';
import './line-rules.scss';

const HOUR_MS = 3_600_000;
const counted = ['', '一', '两', '三', '四', '五'];

/** How the line moves, a sentence each. */
export const lineRules = (size: number): readonly string[] => [
  size > 1
    ? `先到先得。${counted[size] ?? size}个人一起排，空出的位子够你们一起去才轮到。`
    : '先到先得，有人取消就按顺序补，一家人要位子够一起去才轮到。',
  size > 1
    ? `小的一家先补了，你的位置不变。被跳过${counted[skipLimit]}次以后，空位给你留着，留到开场前 ${keepUntil / HOUR_MS} 小时。`
    : `人多的一家被跳过${counted[skipLimit]}次以后，空位先给他们留着，留到开场前 ${keepUntil / HOUR_MS} 小时。`,
  `轮到了会发消息，白天 ${offerHours} 小时内点“我来”；没点就让给下一家。`,
];

export function LineRules({ size }: { size: number }) {
  return (
    <View>
      {lineRules(size).map((rule, index) => (
        <View key={rule} className="line-rule">
          <View className="ui-num line-rule__n">{index + 1}</View>
          <View className="ui-grow">{rule}</View>
        </View>
      ))}
    </View>
  );
}
