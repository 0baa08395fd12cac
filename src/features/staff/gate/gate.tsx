import { View } from '@tarojs/components';
import { useState } from 'react';
import { serverNow } from '@/shared/time/clock';
import { dateKey } from '@/shared/time/wall';
import { dayWords, savedWords, spanWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { FailedState } from '@/shared/ui/failed-state';
import { Note } from '@/shared/ui/note';
import { Skeleton } from '@/shared/ui/skeleton';
import { Actions } from './actions';
import { Counts } from './counts';
import { EntryList } from './entry-list';
import { EntrySheet } from './entry-sheet';
import type { GateEntry, GateSession } from './gate-types';
import { useGate } from './use-gate';
import { useList } from './use-list';
import { VerdictBand } from './verdict-band';
import './gate.scss';

interface GateProps {
  session: GateSession;
  sessions: readonly GateSession[];
  onSwitch: () => void;
}

/** The gate of one session. In wide windows the list stands at the left. */
export function Gate({ session, sessions, onSwitch }: GateProps) {
  const list = useList(session.id);
  const gate = useGate({ session, sessions, ticketKey: list.first?.ticketKey });
  const [chosen, setChosen] = useState<GateEntry>();
  const { startsAt, endsAt, facilityName, status } = session;
  const now = serverNow();
  const today = dateKey(startsAt) === dateKey(now);
  return (
    <View className="gate">
      <View className="gate__main">
        <View className="gate__session">
          <View className="ui-grow">
            <View className="ui-b">{facilityName}</View>
            <View className="ui-sub">
              {today ? '今天' : dayWords(startsAt)} {spanWords(startsAt, endsAt)}
              {list.savedAt !== undefined &&
                ` · 名单是${savedWords(list.savedAt, Date.now())} 存下的`}
            </View>
          </View>
          <Button kind="text" small onPress={onSwitch}>
            换场
          </Button>
        </View>
        <Counts counts={list.first?.counts} />
        {status === 'cancelled' && <Note kind="bad">这一场取消了，不用签到。</Note>}
        {!today && <Note kind="wait">还没到这一场的日子，先看名单，当天才能签到。</Note>}
        <VerdictBand verdict={gate.verdict} onUndo={setChosen} />
        <Actions gate={gate} />
      </View>
      <View className="gate__list">
        {list.first ? (
          <EntryList entries={list.entries} more={list.more} onPress={setChosen} />
        ) : list.failure ? (
          <FailedState
            title="名单没有打开"
            body={list.failure.message}
            code={list.failure.id}
            busy={list.fetching}
            onRetry={() => void list.refetch()}
          />
        ) : (
          <Skeleton kind="lines" />
        )}
      </View>
      {chosen && (
        <EntrySheet
          sessionId={session.id}
          entry={chosen}
          gate={gate}
          onClose={() => setChosen(undefined)}
        />
      )}
    </View>
  );
}
