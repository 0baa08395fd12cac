import { View } from '@tarojs/components';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useTap } from '@/shared/api/use-tap';
import { clockWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { conflictResolutions } from '@cloud/openday/rules/gate';
import { listKey } from './use-list';
import './conflicts.scss';

/** Parties that two phones let in, each with both times and names, for staff to settle. */
export function Conflicts({ sessionId }: { sessionId: string }) {
  const all = useQueryClient();
  const queryKey = ['gate-conflicts', sessionId];
  const list = usePages({
    place: `gate:conflicts:${sessionId}`,
    queryKey,
    ask: (after: string | undefined) =>
      client.openday.gateConflicts.query({ sessionId, ...(after !== undefined && { after }) }),
  });
  const settling = useTap(client.openday.settleConflict.mutate, {
    done: () => {
      void all.invalidateQueries({ queryKey });
      void all.invalidateQueries({ queryKey: listKey(sessionId) });
    },
  });
  const conflicts = (list.pages ?? []).flatMap((page) => page.conflicts);
  return (
    <Section className="gate-twice" tone="strip">
      <Head title="两台手机都放了" />
      {conflicts.map(({ id, code, name, partySize, resolution, ...both }) => (
        <View key={id} className="gate-twice__row">
          <View>{[name, code, `${partySize} 人`].filter(Boolean).join(' · ')}</View>
          <View className="ui-sub">
            {`${clockWords(both.firstAt)} ${both.firstBy ?? '签到员'}；${clockWords(both.secondAt)} ${both.secondBy ?? '签到员'}`}
          </View>
          {resolution === null ? (
            <View className="gate-twice__acts">
              {(['same_party', 'wrong_count'] as const).map((key) => (
                <Button
                  key={key}
                  small
                  busy={settling.busy}
                  busyWords="正在记"
                  label={`${code}，${conflictResolutions[key]}`}
                  onPress={() => settling.run({ conflictId: id, resolution: key })}
                >
                  {conflictResolutions[key]}
                </Button>
              ))}
            </View>
          ) : (
            <Tag kind="done">{conflictResolutions[resolution]}</Tag>
          )}
        </View>
      ))}
      {settling.failure && (
        <Note kind="bad" live>
          {settling.failure.message}
        </Note>
      )}
      {list.more && (
        <Button block busy={list.more.busy} busyWords="正在取" onPress={list.more.load}>
          看后面的
        </Button>
      )}
    </Section>
  );
}
