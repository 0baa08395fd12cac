import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { overrideReasons, overrideSentence, type OverrideReason } from '@cloud/openday/rules/plan';
import { draftsOf, renewPlan, type PlannedWeek } from './use-plan';
import './plan.scss';

const dayIn = (typed: string): number => Number(typed.normalize('NFKC').replace(/[日号\s]/g, ''));
const two = (value: number) => String(value).padStart(2, '0');

/** The open week on other days of its month, for a reason that residents read. */
export function MoveSheet({ plan, onClose }: { plan: PlannedWeek; onClose: () => void }) {
  const { month, firstDay, lastDay, moved } = plan.week;
  const [first, setFirst] = useState(String(Number(firstDay.slice(8))));
  const [last, setLast] = useState(String(Number(lastDay.slice(8))));
  const [reason, setReason] = useState<OverrideReason>();
  const done = {
    done: () => {
      toast('开放周的日子换好了');
      void renewPlan();
      onClose();
    },
  };
  const move = useTap(client.openday.overrideWeek.mutate, done);
  const restore = useTap(client.openday.restoreWeek.mutate, done);
  const failure = move.failure ?? restore.failure;
  const from = dayIn(first);
  const to = dayIn(last);
  const days = new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate();
  const right = from >= 1 && to >= from && to <= days && to - from <= 13;
  const published = plan.sessions.some(({ status }) => status === 'scheduled');
  const drafts = draftsOf(plan).length;
  const offReason = published
    ? '有场次公开了，不能换日子'
    : !right
      ? '先把两个日子填对'
      : reason === undefined
        ? '选一个理由，大家看得到'
        : undefined;
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${Number(month.slice(5))} 月的开放周换日子`}
      footer={
        <View className="plan-foot">
          <Button
            kind="pri"
            className="plan-foot__main"
            busy={move.busy}
            offReason={offReason}
            onPress={() =>
              reason !== undefined &&
              move.run({
                ...{ month, reason },
                firstDay: `${month}-${two(from)}`,
                lastDay: `${month}-${two(to)}`,
              })
            }
          >
            换成这几天
          </Button>
          {moved && !published && (
            <Button
              kind="quiet"
              busy={restore.busy}
              busyWords="正在换"
              onPress={() => restore.run({ month })}
            >
              换回原来的
            </Button>
          )}
        </View>
      }
    >
      {published && (
        <Note kind="wait">
          这一周已经有场次公开了，不能再换日子。要换的话，先一场一场停办，再回来换。
        </Note>
      )}
      {!published && drafts > 0 && (
        <Note kind="wait">{drafts} 场草稿会撤掉，换好了再按模板排一遍。</Note>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="plan-pairs">
        <View className="plan-pair">
          <Field id="firstDay" label="头一天">
            <TextInput type="digits" unit="日" maxLength={3} value={first} onChange={setFirst} />
          </Field>
        </View>
        <View className="plan-pair">
          <Field
            id="lastDay"
            label="末一天"
            error={right ? undefined : `填这个月的 1 到 ${days}，最多 14 天。`}
          >
            <TextInput type="digits" unit="日" maxLength={3} value={last} onChange={setLast} />
          </Field>
        </View>
      </View>
      <View {...a11y({ role: 'radiogroup', label: '为啥换' })}>
        {(Object.keys(overrideReasons) as OverrideReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === reason}
            onChange={() => setReason(each)}
            title={overrideReasons[each]}
          />
        ))}
      </View>
      {reason !== undefined && (
        <View className="plan-hint">
          <Note title="大家会看到">{overrideSentence(reason)}</Note>
        </View>
      )}
    </Sheet>
  );
}
