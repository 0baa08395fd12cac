import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ReasonSheet } from '@/shared/desk/reason-sheet';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import {
  isStaffs,
  refuseReasons,
  returnReasons,
  type RefuseReason,
  type ReturnReason,
} from '@cloud/nomination/rules';
import type { OpenedEntry } from './use-entries';
import './desk.scss';

interface ActsProps {
  entry: OpenedEntry;
  onMoved: () => void;
}

function ReturnSheet({ entry, onMoved, onClose }: ActsProps & { onClose: () => void }) {
  const { draft, change, drop } = useKeptDraft<{ reason?: ReturnReason; note: string }>(
    `draft:return:${entry.id}`,
    { note: '' },
  );
  const { reason, note } = draft;
  const { run, busy, failure } = useTap(client.nomination.sendBack.mutate, {
    done: () => {
      drop();
      onMoved();
    },
  });
  return (
    <ReasonSheet
      title="退回去补"
      choices={returnReasons}
      sentences={returnReasons}
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={(chosen) => change({ reason: chosen })}
      onSend={(chosen) => run({ id: entry.id, reason: chosen, note })}
      onClose={onClose}
    >
      <Field
        id="return-note"
        label="要补哪里"
        aside="推荐人看得到"
        error={failure?.field === 'note' ? failure.message : undefined}
      >
        <TextInput
          lines="many"
          value={note}
          maxLength={200}
          onChange={(typed) => change({ note: typed })}
        />
      </Field>
    </ReasonSheet>
  );
}

function RefuseSheet({ entry, onMoved, onClose }: ActsProps & { onClose: () => void }) {
  const [reason, setReason] = useState<RefuseReason>();
  const { run, busy, failure } = useTap(client.nomination.turnDown.mutate, { done: onMoved });
  return (
    <ReasonSheet
      title="不往下走"
      choices={refuseReasons}
      sentences={refuseReasons}
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => run({ id: entry.id, reason: chosen, note: '' })}
      onClose={onClose}
    />
  );
}

/** What qualified and is not with the editors yet can still go back to be put right. */
export function SendBack({ entry, onMoved }: ActsProps) {
  const [open, setOpen] = useState(false);
  return (
    <View className="nd-acts">
      <Button className="nd-act" onPress={() => setOpen(true)}>
        退回去补
      </Button>
      {open && <ReturnSheet entry={entry} onMoved={onMoved} onClose={() => setOpen(false)} />}
    </View>
  );
}

/** Qualification: it passes, goes back to be put right, or no further. */
export function QualifyActs({ entry, onMoved }: ActsProps) {
  const [sheet, setSheet] = useState<'return' | 'refuse'>();
  const { run, busy, failure } = useTap(client.nomination.pass.mutate, {
    done: () => {
      toast('资格过了', 'ok');
      onMoved();
    },
    failed: ({ reason }) => {
      if (reason === 'decided' || reason === 'changed') onMoved();
    },
  });
  const close = () => setSheet(undefined);
  const entered = isStaffs(entry.source);
  const returns = !entered && !entry.nominatorLeft;
  return (
    <View className="nd-part">
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="nd-acts">
        <Button
          kind="pri"
          className="nd-act"
          busy={busy}
          onPress={() => entry.digest !== null && run({ id: entry.id, digest: entry.digest })}
        >
          资格通过
        </Button>
        {returns && (
          <Button className="nd-act" onPress={() => setSheet('return')}>
            退回去补
          </Button>
        )}
        <Button className="nd-act" onPress={() => setSheet('refuse')}>
          不往下走
        </Button>
      </View>
      {!returns && (
        <View className="ui-sub nd-why">
          {entered ? '代写的' : '推荐人注销了账号，'}退不回去：打电话问清楚，在这里改。
        </View>
      )}
      {sheet === 'return' && <ReturnSheet entry={entry} onMoved={onMoved} onClose={close} />}
      {sheet === 'refuse' && <RefuseSheet entry={entry} onMoved={onMoved} onClose={close} />}
    </View>
  );
}
