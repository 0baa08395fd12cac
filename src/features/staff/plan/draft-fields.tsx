import { View } from '@tarojs/components';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { SessionExtras } from '../session-extras';
import { DayStrip } from './day-strip';
import { sharesIn, type Draft, type DraftField } from './draft';
import type { PlannedWeek } from './use-plan';
import './plan.scss';

interface DraftFieldsProps {
  plan: PlannedWeek;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errors: Partial<Record<DraftField, string | undefined>>;
}

const numbers = [
  ['minutes', '多长', '分钟'],
  ['capacity', '一共', '个位'],
  ['groupShare', '留给团体', '个位'],
  ['staffShare', '留给代约', '个位'],
] as const;

/** Day, time, seats and guide of one session. */
export function DraftFields({ plan, draft, onChange, errors }: DraftFieldsProps) {
  const { groupShare, staffShare } = sharesIn(draft);
  const others = Number(draft.capacity) - groupShare - staffShare;
  return (
    <>
      <Field id="date" label="哪一天" group="group" error={errors.date}>
        <DayStrip plan={plan} chosen={draft.date} onChoose={(date) => onChange({ date })} />
      </Field>
      <Field id="time" label="几点开始" error={errors.time}>
        <TextInput value={draft.time} maxLength={8} onChange={(time) => onChange({ time })} />
      </Field>
      <View className="plan-pairs">
        {numbers.map(([field, label, unit]) => (
          <View key={field} className="plan-pair">
            <Field id={field} label={label} error={errors[field]}>
              <TextInput
                type="number"
                unit={unit}
                maxLength={3}
                value={draft[field]}
                placeholder={
                  field === 'groupShare' || field === 'staffShare'
                    ? String(field === 'groupShare' ? groupShare : staffShare)
                    : undefined
                }
                onChange={(value) => onChange({ [field]: value })}
              />
            </Field>
          </View>
        ))}
      </View>
      <View className="ui-sub plan-hint">
        {others >= 0 ? `给大家约 ${others} 个位。` : ''}留的位提前 5 天没用完，就放给大家。
      </View>
      <SessionExtras draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}
