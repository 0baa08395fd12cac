import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';
import { SafetyNotice } from './safety-notice';
import './notice-field.scss';

interface NoticeFieldProps {
  notice: { id: string; lines: readonly string[] };
  acts: {
    draft: { noticeRead: string | null };
    change: (part: { noticeRead: string | null }) => void;
  };
  checked: Checked;
  /** What the tick says. */
  agree?: string;
}

/** The safety notice and the tick under it; another version has to be ticked anew. */
export function NoticeField({
  notice,
  acts,
  checked,
  agree = '我看过了，同去的人都照着做',
}: NoticeFieldProps) {
  return (
    <View className="notice-field">
      <SafetyNotice lines={notice.lines} />
      <Field
        id={fieldId('noticeId')}
        label="看完打个勾"
        group="group"
        error={checked.problem('noticeId')}
      >
        <Choice
          kind="checkbox"
          checked={acts.draft.noticeRead === notice.id}
          title={agree}
          onChange={(ticked) => acts.change({ noticeRead: ticked ? notice.id : null })}
        />
      </Field>
    </View>
  );
}
