import { View } from '@tarojs/components';
import { Field } from '@/shared/ui/field';
import { Press } from '@/shared/ui/press';
import { TextInput } from '@/shared/ui/text-input';
import { SessionExtras } from '../session-extras';
import { sharesOf } from '@cloud/openday/rules/plan';
import { weekdayWords } from '@cloud/openday/rules/template';
import type { TemplateDraft, TemplateField } from './draft';
import './templates.scss';

interface TemplateFieldsProps {
  draft: TemplateDraft;
  onChange: (part: Partial<TemplateDraft>) => void;
  errors: Partial<Record<TemplateField, string | undefined>>;
}

const numbers = [
  ['minutes', '多长', '分钟'],
  ['capacity', '一共', '个位'],
  ['groupPercent', '留给团体', '%'],
  ['staffPercent', '留给代约', '%'],
] as const;

/** Monday first, as a week is read here. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** Day, time, seats, shares, least people and guide. */
export function TemplateFields({ draft, onChange, errors }: TemplateFieldsProps) {
  const capacity = Number(draft.capacity) || 0;
  const { groupShare, staffShare } = sharesOf(
    capacity,
    Number(draft.groupPercent) || 0,
    Number(draft.staffPercent) || 0,
  );
  const others = capacity - groupShare - staffShare;
  return (
    <>
      <Field id="weekday" label="平常星期几" group="radiogroup" hint="那天放假就往后挪。">
        <View className="tpl-week">
          {week.map((weekday) => (
            <Press
              key={weekday}
              className={weekday === draft.weekday ? 'tpl-day tpl-day--on' : 'tpl-day'}
              role="radio"
              checked={weekday === draft.weekday}
              onPress={() => onChange({ weekday })}
            >
              {weekdayWords[weekday]}
            </Press>
          ))}
        </View>
      </Field>
      <Field id="startTime" label="几点开始" error={errors.startTime}>
        <TextInput
          value={draft.startTime}
          maxLength={8}
          onChange={(startTime) => onChange({ startTime })}
        />
      </Field>
      <View className="tpl-pairs">
        {numbers.map(([field, label, unit]) => (
          <View key={field} className="tpl-pair">
            <Field id={field} label={label} error={errors[field]}>
              <TextInput
                type="number"
                unit={unit}
                maxLength={3}
                value={draft[field]}
                onChange={(value) => onChange({ [field]: value })}
              />
            </Field>
          </View>
        ))}
      </View>
      {others >= 0 && (
        <View className="ui-sub tpl-hint">
          团体 {groupShare} 个，代约 {staffShare} 个，给大家约 {others} 个。留的位提前 5
          天没用完，就放给大家。
        </View>
      )}
      <SessionExtras draft={draft} errors={errors} onChange={onChange} />
    </>
  );
}
