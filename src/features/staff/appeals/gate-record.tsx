import { View } from '@tarojs/components';
import { momentWords } from '@/shared/time/words';
import type { Appeal } from './appeal';

/** What the gate recorded of the session and of this party: facts to decide by. */
export function GateRecord({ appeal }: { appeal: Appeal }) {
  const { parties, arrived, walkIns, undone, refused, conflicts, phones } = appeal;
  const late = phones.filter(({ through }) => !through).length;
  return (
    <View className="appeals__gate">
      <View>
        这一场约了 {parties} 家，进了 {arrived} 家{walkIns > 0 && `，没约就来的 ${walkIns} 个人`}。
      </View>
      <View>
        {undone > 0 && `这一家放行过 ${undone} 次又撤回了。`}
        {refused > 0 && `这一家的票被拦过 ${refused} 次。`}
        {undone === 0 && refused === 0 && '这一家没有放行、撤回、被拦的记录。'}
        {conflicts > 0 && `两台手机都放了的有 ${conflicts} 条。`}
      </View>
      <View>
        {phones.length === 0
          ? '没有手机下载过名单，是联网签的到。'
          : late > 0
            ? `${phones.length} 台手机下载了名单，${late} 台还没传完，签到可能在路上。`
            : `${phones.length} 台手机下载了名单，都传完了。`}
      </View>
      {phones.map(({ loadedAt, clearAt }) => (
        <View key={loadedAt} className="ui-mini">
          {momentWords(loadedAt)} 下载，
          {clearAt === null ? '没有传过' : `${momentWords(clearAt)} 最后一次传完`}
        </View>
      ))}
    </View>
  );
}
