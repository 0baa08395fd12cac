import { View } from '@tarojs/components';
import { AreaField } from '@/shared/areas/area-field';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { residentsOnlyWords } from '@cloud/openday/rules/house';
import type { Terms } from '@cloud/openday/rules/terms';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';

interface ResidentsFieldProps {
  acts: { change: (part: { areaId: string | null }) => void };
  checked: Checked;
  terms: Pick<Terms, 'areaId'>;
  label?: string;
}

/** Where the booker belongs, where a facility is for residents only; from the profile, where it says so. */
export function ResidentsField({
  acts,
  checked,
  terms,
  label = '你在哪个街镇住、工作或者读书',
}: ResidentsFieldProps) {
  return (
    <Section gap>
      <Head title="这里只接待片区里的人" />
      <View className="ui-sub">
        {residentsOnlyWords}进门时讲解员会看一眼证件，身份证、工作证、学生证都行。
      </View>
      <AreaField
        required
        id={fieldId('areaId')}
        label={label}
        value={terms.areaId ?? null}
        error={checked.problem('areaId')}
        onChange={(chosen) => acts.change({ areaId: chosen })}
      />
    </Section>
  );
}
