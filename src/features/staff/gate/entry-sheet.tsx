import { View } from '@tarojs/components';
import { useState } from 'react';
import { clockWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { undoReasons, type UndoReason } from '@cloud/openday/rules/gate';
import { paperWords } from './paper-words';
import type { StandingEntry } from './queue';
import type { useGate } from './use-gate';
import { useUndo } from './use-undo';

interface EntrySheetProps {
  sessionId: string;
  entry: StandingEntry;
  away: boolean;
  gate: ReturnType<typeof useGate>;
  onClose: () => void;
}

const choices = Object.entries(undoReasons) as [UndoReason, string][];

/** One booking: let it in without its phone, or take the admission back with a reason. */
export function EntrySheet({ sessionId, entry, away, gate, onClose }: EntrySheetProps) {
  const [reason, setReason] = useState<UndoReason>();
  const { code, name, partySize, minors, checkedInAt } = entry;
  const undoing = useUndo(sessionId, away, (undone) => {
    gate.say({ kind: 'undone', entry: undone });
    onClose();
  });
  const admit = () => {
    gate.spoken(code);
    onClose();
  };
  const undo = () => {
    if (reason !== undefined) undoing.run({ entry, reason });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={checkedInAt === null ? '给这一位签到' : '撤回签到'}
      footer={
        checkedInAt === null ? (
          <Button kind="pri" block onPress={admit}>
            {`${partySize} 人都来了，签到`}
          </Button>
        ) : (
          <Button
            kind="signal"
            block
            busy={undoing.busy}
            offReason={reason === undefined ? '先选为什么撤回。' : undefined}
            onPress={undo}
          >
            撤回，算没到
          </Button>
        )
      }
    >
      <View>
        {[name, code, `${partySize} 人`, minors > 0 ? `含 ${minors} 个小孩` : null]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {paperWords(entry).map((line) => (
        <View key={line} className="ui-b">
          {line}
        </View>
      ))}
      {checkedInAt === null ? (
        <View className="ui-sub">没带手机的，核对好名字和人数再签。</View>
      ) : (
        <Field
          id="undo-reason"
          label={`${clockWords(checkedInAt)} 进的，为什么撤回？`}
          group="radiogroup"
        >
          {choices.map(([key, words]) => (
            <Choice
              key={key}
              kind="radio"
              checked={reason === key}
              onChange={() => setReason(key)}
              title={words}
            />
          ))}
        </Field>
      )}
      {undoing.failure && (
        <Note kind="bad" live>
          {undoing.failure.message}
        </Note>
      )}
    </Sheet>
  );
}
