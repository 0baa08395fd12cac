import { Text, View } from '@tarojs/components';
import { clockWords } from '@/shared/time/words';
import { actWords, detailWords } from './act-words';
import type { AuditRecord } from './use-log';
import { actorWords, roleWords, subjectWords } from './who-words';

interface LogRowProps {
  record: AuditRecord;
  scopeWords: (scope: string) => string;
}

/** One act: when, what, who, in which role, to which record. */
export function LogRow({ record, scopeWords }: LogRowProps) {
  const { at, act, actorId, actorRole, subject, detail } = record;
  const more = detailWords(detail, scopeWords);
  return (
    <View className="log__row">
      <View className="log__c log__c--0">{clockWords(at)}</View>
      <View className="log__body">
        <View className="log__c log__c--1">
          <Text className="ui-b">{actWords(act)}</Text>
          {more !== '' && <Text className="log__more-words">{more}</Text>}
        </View>
        <View className="log__c log__c--2">{actorWords(actorId)}</View>
        <View className="log__c log__c--3">{roleWords(actorRole)}</View>
        <View className="log__c log__c--4">{subjectWords(subject)}</View>
      </View>
    </View>
  );
}
