import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import {
  groupKinds,
  groupSize,
  minorsPerAdult,
  purposeLimit,
  type GroupKind,
} from '@cloud/openday/rules/group';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';
import { labels, requestOf, type GroupDraft } from './draft';
import './group.scss';

interface GroupFieldsProps {
  draft: GroupDraft;
  checked: Checked;
  onChange: (part: Partial<GroupDraft>) => void;
}

/** Who comes as a group, how many, and what for. */
export function GroupFields({ draft, checked, onChange }: GroupFieldsProps) {
  const text = (
    field: 'organisation' | 'leader' | 'phone' | 'headCount' | 'minors' | 'purpose',
    more: { aside?: string; hint?: string; unit?: string; autoComplete?: string } = {},
    type: 'text' | 'tel' | 'digits' = 'text',
  ) => (
    <Field
      id={fieldId(field)}
      label={labels[field]}
      required={field !== 'minors'}
      aside={more.aside}
      hint={more.hint}
      error={checked.problem(field)}
    >
      <TextInput
        type={type}
        value={draft[field]}
        lines={field === 'purpose' ? 'many' : 1}
        maxLength={field === 'purpose' ? purposeLimit + 100 : 60}
        unit={more.unit}
        autoComplete={more.autoComplete}
        onChange={(typed) => onChange({ [field]: typed })}
        onBlur={() => checked.leave(field)}
      />
    </Field>
  );
  return (
    <View>
      <Field id="group-kind" label="是哪种单位" group="radiogroup">
        <View className="grp-kinds">
          {(Object.keys(groupKinds) as GroupKind[]).map((kind) => (
            <View key={kind} className="grp-kind">
              <Choice
                kind="radio"
                checked={draft.kind === kind}
                title={groupKinds[kind]}
                onChange={() => onChange({ kind })}
              />
            </View>
          ))}
        </View>
      </Field>
      {text('organisation', { autoComplete: 'organization' })}
      {text('leader', { aside: '当天跟着来', autoComplete: 'name' })}
      {text('phone', { aside: '当天联系用', autoComplete: 'tel' }, 'tel')}
      {text(
        'headCount',
        { unit: '人', hint: `带队的也算，${groupSize.least} 到 ${groupSize.most} 个人。` },
        'digits',
      )}
      {text(
        'minors',
        {
          unit: '人',
          aside: '没有就空着',
          hint: `${minorsPerAdult} 个未成年人至少要 1 个大人带。`,
        },
        'digits',
      )}
      {requestOf(draft).minors > 0 && (
        <Field
          id={fieldId('guardianConsent')}
          label={labels.guardianConsent}
          group="group"
          error={checked.problem('guardianConsent')}
        >
          <Choice
            kind="checkbox"
            checked={draft.guardianConsent}
            title="单位收齐了监护人的同意，也同意登记孩子的姓名和年龄"
            onChange={(guardianConsent) => onChange({ guardianConsent })}
          />
        </Field>
      )}
      {text('purpose', {
        aside: `${[...draft.purpose.trim()].length} / ${purposeLimit} 字`,
        hint: '比如“五年级科学课，想看污水怎么变干净”。',
      })}
    </View>
  );
}
