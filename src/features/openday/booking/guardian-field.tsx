import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { guardianAge } from '@cloud/openday/rules';
import type { DraftActs } from './draft';
import { needsGuardian } from './problems';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';

/** A guardian's word, asked for where somebody is that young. */
export function GuardianField({ acts, checked }: { acts: DraftActs; checked: Checked }) {
  const { draft, change } = acts;
  if (!needsGuardian(draft)) return null;
  return (
    <Field
      id={fieldId('guardianConsent')}
      label={`有不满 ${guardianAge} 岁的孩子`}
      group="group"
      error={checked.problem('guardianConsent')}
    >
      <Choice
        kind="checkbox"
        checked={draft.guardianConsent}
        title="我是孩子的监护人，或者监护人同意他去，也同意登记他的姓名和年龄"
        onChange={(guardianConsent) => change({ guardianConsent })}
      />
    </Field>
  );
}
