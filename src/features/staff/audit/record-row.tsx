import { Text, View } from '@tarojs/components';
import { clockWords, nearDayWords } from '@/shared/time/words';
import { actWords, capacityWords, detailWords, subjectWords, type AuditRecord } from './act-words';
import { idTail } from '../id-tail';
import './record-row.scss';

/** One act of the log. Ids stand for people and records; names are never in it. */
export function RecordRow({ record, now }: { record: AuditRecord; now: number }) {
  const { at, act, actorId, actorRole } = record;
  const detail = detailWords(record);
  return (
    <View className="audit-row">
      <View className="audit-row__when">
        {nearDayWords(at, now)} {clockWords(at)}
      </View>
      <View className="audit-row__act">
        <Text className="ui-b">{actWords(act)}</Text>
        {detail !== '' && <Text className="audit-row__detail">{detail}</Text>}
      </View>
      <View className="audit-row__who">
        {capacityWords(actorRole)}
        {actorRole !== 'job' && ` …${idTail(actorId)}`}
      </View>
      <View className="audit-row__what">{subjectWords(record)}</View>
    </View>
  );
}
