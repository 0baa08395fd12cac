import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';

interface SessionExtrasProps {
  draft: { minimumNumber: string; guideTitle: string };
  errors: { minimumNumber?: string | undefined; guideTitle?: string | undefined };
  onChange: (part: { minimumNumber?: string; guideTitle?: string }) => void;
}

/** What a session and a template may say besides: how few people are too few, and who leads it. */
export function SessionExtras({ draft, errors, onChange }: SessionExtrasProps) {
  return (
    <>
      <Field
        id="minimumNumber"
        label="最少要几个人"
        aside="选填"
        hint="提前 2 天人不够，会问你照样办、并场还是不办。"
        error={errors.minimumNumber}
      >
        <TextInput
          type="number"
          unit="个人"
          maxLength={3}
          value={draft.minimumNumber}
          onChange={(minimumNumber) => onChange({ minimumNumber })}
        />
      </Field>
      <Field
        id="guideTitle"
        label="哪位讲解"
        aside="选填"
        hint="写岗位称呼，不写真名。只有工作人员看得到。"
        error={errors.guideTitle}
      >
        <TextInput
          value={draft.guideTitle}
          maxLength={20}
          placeholder="比如：讲解员 2 号"
          onChange={(guideTitle) => onChange({ guideTitle })}
        />
      </Field>
    </>
  );
}
