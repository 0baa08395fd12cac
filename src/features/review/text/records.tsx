import { View } from '@tarojs/components';
import { dateWords, clockWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Tag } from '@/shared/ui/tag';
import type { TextRecord } from './opened-text';
import { actWords, reasonWords } from './record-words';
import './text.scss';

/** What was signed, sent back and said of a text, newest first. */
export function Records({ records }: { records: readonly TextRecord[] }) {
  if (records.length === 0) return null;
  return (
    <View className="rvt__part">
      <Head title="审校记录" />
      {[...records].reverse().map((record) => {
        const { kind, words } = actWords(record);
        const why = reasonWords(record);
        return (
          <View key={record.number} className="rvt__record">
            <View className="rvt__record-head">
              <Tag kind={kind}>{words}</Tag>
              <View className="ui-mini">
                第 {record.version} 稿 · {dateWords(record.at)} {clockWords(record.at)}
              </View>
            </View>
            <View className="ui-sub">
              {record.mine ? '我' : record.post}
              {why && `：${why}`}
            </View>
            {record.said.remark && <View>{record.said.remark}</View>}
          </View>
        );
      })}
    </View>
  );
}
