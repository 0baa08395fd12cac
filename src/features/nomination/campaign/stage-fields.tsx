import { View } from '@tarojs/components';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { stageOrder, stages, type Stage } from '@cloud/nomination/rules/campaign';
import type { Typed } from './draft';
import '../desk/desk.scss';

interface StageFieldsProps {
  typed: Typed;
  wrong: (field: string) => string | undefined;
  onChange: (part: Partial<Typed>) => void;
}

/** The days of every stage, and how many a review chooses. */
export function StageFields({ typed, wrong, onChange }: StageFieldsProps) {
  const day = (stage: Stage, end: 'firstDay' | 'lastDay') => (
    <View className="nd-day">
      <Field
        id={`campaign-${stage}-${end}`}
        label={end === 'firstDay' ? `${stages[stage]}头一天` : '最后一天'}
        error={end === 'firstDay' ? wrong(`stages.${stage}`) : undefined}
      >
        <TextInput
          value={typed.days[stage][end]}
          maxLength={10}
          placeholder="2026-12-04"
          onChange={(date) =>
            onChange({
              days: { ...typed.days, [stage]: { ...typed.days[stage], [end]: date.trim() } },
            })
          }
        />
      </Field>
    </View>
  );
  const places = (round: 'first' | 'final') => {
    const field = `${round}Places` as const;
    return (
      <Field id={`campaign-${field}`} label={`${stages[round]}选几位`} error={wrong(field)}>
        <TextInput
          type="digits"
          unit="位"
          maxLength={3}
          value={typed[field]}
          onChange={(count) => onChange({ [field]: count })}
        />
      </Field>
    );
  };
  return (
    <>
      {stageOrder.map((stage) => (
        <View key={stage} className="nd-stage">
          <View className="nd-days">
            {day(stage, 'firstDay')}
            {day(stage, 'lastDay')}
          </View>
          {(stage === 'first' || stage === 'final') &&
            typed.days[stage].firstDay !== '' &&
            places(stage)}
        </View>
      ))}
    </>
  );
}
