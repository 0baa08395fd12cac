import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { dateKey } from '@/shared/time/wall';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';
import { useScopes } from '../scope-words';
import { DayHead } from './day-head';
import { LogRow } from './log-row';
import { useLog } from './use-log';
import './log.scss';

const columns = ['几点', '做了什么', '谁', '用什么身份', '对哪一条'];

/** The log, day by day; in wide windows a table. */
export function Log() {
  const log = useLog();
  const scopes = useScopes();
  const { records, failure, more } = log;
  return (
    <Screen title="操作记录" wide paper strip={<SavedBar savedAt={log.savedAt} />}>
      {records ? (
        <Section className="log">
          <View className="ui-sub">新的在前。改不了、删不掉，看这页也会记。</View>
          <View className="log__columns" {...a11y({ hidden: true })}>
            {columns.map((words, place) => (
              <View key={words} className={`log__c log__c--${place}`}>
                {words}
              </View>
            ))}
          </View>
          {records.map((each, index) => {
            const before = records[index - 1];
            const newDay = !before || dateKey(before.at) !== dateKey(each.at);
            return (
              <View key={each.id}>
                {newDay && <DayHead at={each.at} />}
                <LogRow record={each} scopeWords={scopes.words} />
              </View>
            );
          })}
          {records.length === 0 && <EmptyState plain title="还没有记录" />}
          {more && (
            <Button
              block
              className="log__more"
              busy={more.busy}
              busyWords="正在取"
              onPress={more.load}
            >
              看更早的
            </Button>
          )}
        </Section>
      ) : (
        <NotThere
          title="记录没有打开"
          failure={failure}
          busy={log.fetching}
          onRetry={log.refetch}
        />
      )}
    </Screen>
  );
}
