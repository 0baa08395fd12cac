import { View } from '@tarojs/components';
import type { Entry } from './entry';
import './offered.scss';

type Over = Exclude<Entry['status'], 'waiting' | 'offered'>;

/** How the waiting ended, and what can be done now. */
export const overWords = ({ sessionStatus }: Entry, state: Over): readonly [string, string] => {
  if (state === 'booked') return ['约上了', '排到了，票在你的“我的预约”里，当天出示就行。'];
  if (state === 'left') return ['你不排这一场了', '想去可以重新排，从最后排起。'];
  if (state === 'passed')
    return ['位子让给下一家了', '说好的时间里没有回话。想去可以重新排，从最后排起。'];
  return sessionStatus === 'cancelled'
    ? ['这一场取消了', '不用等了，看看别的场次。']
    : ['排队结束了', '到停止预约也没有空出够你们去的位子。看看别的场次。'];
};

export function Over({ entry, state }: { entry: Entry; state: Over }) {
  const [title, body] = overWords(entry, state);
  return (
    <>
      <View className="ui-headline">{title}</View>
      <View className="offered__p">{body}</View>
    </>
  );
}
