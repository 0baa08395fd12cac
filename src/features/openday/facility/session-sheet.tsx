import { View } from '@tarojs/components';
import { useState } from 'react';
import { a11y } from '@/shared/platform/a11y';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { Stepper } from '@/shared/ui/stepper';
import { partyLimit, seatsLeft } from '@cloud/openday/rules';
import { canWait, cancelWords, refusalAt, type Session } from '../sessions';
import { SessionChoice } from './session-choice';
import './session-sheet.scss';

interface SessionSheetProps {
  open: boolean;
  onClose: () => void;
  sessions: readonly Session[];
  /** Chosen already, when the sheet opens to change it. */
  chosen?: string | undefined;
  party?: number | undefined;
  act: string;
  /** The same for a session to wait for. */
  waitAct: string;
  onDone: (session: string, party: number) => void;
}

/** Which session, and how many people. */
export function SessionSheet({
  open,
  onClose,
  sessions,
  act,
  waitAct,
  onDone,
  ...given
}: SessionSheetProps) {
  const now = useServerNow(30_000);
  const apart = sessions.filter(({ mine, inLine }) => mine === null && inLine === null);
  const free = apart.filter((one) => !refusalAt(one, 1, now));
  const toWait = apart.filter((one) => canWait(refusalAt(one, 1, now)));
  const [picked, setPicked] = useState(given.chosen);
  const [party, setParty] = useState(given.party ?? 1);
  const chosen = [...free, ...toWait].find(({ id }) => id === picked) ?? free[0] ?? toWait[0];
  const waits = chosen && canWait(refusalAt(chosen, party, now));
  const left = chosen && free.includes(chosen) ? seatsLeft(chosen) : 0;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="选场次"
      footer={
        <Button
          kind="pri"
          block
          offReason={chosen ? undefined : '这里的场次现在都约不了，换个设施看看'}
          onPress={() => chosen && onDone(chosen.id, party)}
        >
          {waits ? waitAct : act}
        </Button>
      }
    >
      <View {...a11y({ role: 'radiogroup', label: '选哪一场' })}>
        {sessions.map((session) => (
          <SessionChoice
            key={session.id}
            session={session}
            now={now}
            checked={session.id === chosen?.id}
            onChoose={() => setPicked(session.id)}
          />
        ))}
      </View>
      {chosen && (
        <>
          <View className="ses-party">
            <View className="ui-grow">
              <View className="ui-b">一共几个人去</View>
              <View className="ui-sub">一次最多 {partyLimit} 人，小孩也算</View>
            </View>
            <Stepper
              label="一共几个人去"
              unit=" 个人"
              value={party}
              min={1}
              max={partyLimit}
              maxReason={`一次最多 ${partyLimit} 个人，人多请分开约`}
              onChange={setParty}
            />
          </View>
          <Note kind={waits ? 'wait' : 'plain'}>
            {!waits
              ? `${cancelWords(chosen.cancelUntil)}。`
              : left > 0
                ? `只剩 ${left} 个位。少去几个人能直接约，${party} 个人就要一起排队。`
                : `约满了，可以排队。有人取消就按顺序补${party > 1 ? `，位子够 ${party} 个人才轮到` : ''}。`}
          </Note>
        </>
      )}
    </Sheet>
  );
}
