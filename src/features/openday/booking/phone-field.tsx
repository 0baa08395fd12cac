import { View } from '@tarojs/components';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import type { DraftActs } from './draft';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';
import './phone-field.scss';

export function PhoneField({ acts, checked }: { acts: DraftActs; checked: Checked }) {
  return (
    <View className="book-phone">
      <Field
        id={fieldId('phone')}
        label="手机号"
        aside="当天联系用"
        required
        error={checked.problem('phone')}
      >
        <TextInput
          type="tel"
          value={acts.draft.phone}
          maxLength={30}
          autoComplete="tel"
          onChange={(phone) => acts.change({ phone })}
          onBlur={() => checked.leave('phone')}
        />
      </Field>
    </View>
  );
}
