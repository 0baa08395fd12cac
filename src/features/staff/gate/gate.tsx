import { View } from '@tarojs/components';
import { useState } from 'react';
import { serverNow } from '@/shared/time/clock';
import { dateKey, epochOf } from '@/shared/time/wall';
import { dayWords, savedWords, spanWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { FailedState } from '@/shared/ui/failed-state';
import { Note } from '@/shared/ui/note';
import { Skeleton } from '@/shared/ui/skeleton';
import { Actions } from './actions';
import { Counts } from './counts';
import { EntryList } from './entry-list';
import { EntrySheet } from './entry-sheet';
import type { GateSession } from './gate-types';
import type { StandingEntry } from './queue';
import { Conflicts } from './conflicts';
import { Refusals } from './refusals';
import { WalkIns } from './walk-ins';
import { usePhone } from './use-phone';
import { unanswered, useGate } from './use-gate';
import { useList } from './use-list';
import { VerdictBand } from './verdict-band';
import './gate.scss';

interface GateProps {
  personId: string;
  session: GateSession;
  sessions: readonly GateSession[];
  onSwitch: () => void;
}

/** The gate of one session. In wide windows the list stands at the left. */
export function Gate({ personId, session, sessions, onSwitch }: GateProps) {
  const list = useList(session.id);
  const phone = usePhone(session.id, personId, () => void list.refetch());
  const lost = list.failure !== undefined && unanswered(list.failure);
  const away = !phone.online || phone.waiting > 0 || lost;
  const gate = useGate({ session, sessions, phone, away });
  const [chosen, setChosen] = useState<StandingEntry>();
  const own = away ? phone.entries : undefined;
  const entries = own ?? list.entries;
  const { conflicts = 0, phones } = list.first ?? {};
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
              {away &&
                phone.bundle &&
                ` · 名单是${savedWords(phone.bundle.madeAt, serverNow())} 下的`}
            </View>
          </View>
          <Button kind="text" small onPress={onSwitch}>
            换场
          </Button>
        </View>
        <Counts counts={(away ? phone.counts : undefined) ?? list.first?.counts} />
        {status === 'cancelled' && <Note kind="bad">这一场取消了，不用签到。</Note>}
        {!today && <Note kind="wait">还没到这一场的日子，先看名单，当天才能签到。</Note>}
        <VerdictBand verdict={gate.verdict} unsent={phone.waiting} onUndo={setChosen} />
        <Actions gate={gate} />
        {today && <WalkIns sessionId={session.id} heads={phone.walkIns ?? list.first?.walkIns} />}
        {epochOf(endsAt) < now && phones && phones.devices > phones.through && (
          <Note kind="wait">
            {`散场了，还有 ${phones.devices - phones.through} 台手机没传完，打开那台手机连上网。`}
          </Note>
        )}
        <Refusals sessionId={session.id} />
        {conflicts > 0 && <Conflicts sessionId={session.id} />}
      </View>
      <View className="gate__list">
        {list.first || own ? (
          <EntryList
            entries={entries}
            unsent={phone.queue?.waiting[0]?.number ?? Infinity}
            more={own ? undefined : list.more}
            onPress={setChosen}
          />
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
          away={away}
          gate={gate}
          onClose={() => setChosen(undefined)}
        />
      )}
    </View>
  );
}
