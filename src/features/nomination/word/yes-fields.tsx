import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import type { Problem } from '@cloud/nomination/rules/campaign';
import {
  adultAge,
  portraits,
  type ConsentAnswer,
  type Portrait,
} from '@cloud/nomination/rules/consent';

export type Yes = ConsentAnswer;

/** Nothing is chosen for anybody; where there is no picture nobody else is in one. */
export const unanswered = (pictures: number): Yes => ({
  adult: null,
  guardian: '',
  portrait: pictures > 0 ? null : 'none',
});

/** What is sent of a whole answer; undefined while its age is not chosen. */
export const answerOf = ({ adult, ...rest }: Yes) =>
  adult === null ? undefined : { adult, ...rest };

interface YesFieldsProps {
  yes: Yes;
  /** How many pictures and videos there are. */
  pictures: number;
  problems: readonly Problem[];
  onChange: (yes: Yes) => void;
}

/** What a yes has to say besides: of age or with a guardian, and others in the pictures. */
export function YesFields({ yes, pictures, problems, onChange }: YesFieldsProps) {
  const wrong = (field: string) => problems.find((each) => each.field === field)?.sentence;
  return (
    <>
      <Field
        id="word-adult"
        label={`满 ${adultAge} 岁没有`}
        group="radiogroup"
        error={wrong('adult')}
      >
        {[true, false].map((adult) => (
          <Choice
            key={String(adult)}
            kind="radio"
            checked={yes.adult === adult}
            title={adult ? '满了' : '没满，监护人一起同意'}
            onChange={() => onChange({ ...yes, adult })}
          />
        ))}
      </Field>
      {yes.adult === false && (
        <Field id="word-guardian" label="监护人的名字" error={wrong('guardian')}>
          <TextInput
            value={yes.guardian}
            maxLength={20}
            onChange={(guardian) => onChange({ ...yes, guardian })}
          />
        </Field>
      )}
      {pictures > 0 && (
        <Field
          id="word-portrait"
          label="图片里有没有别人"
          group="radiogroup"
          error={wrong('portrait')}
        >
          {(Object.keys(portraits) as Portrait[]).map((each) => (
            <Choice
              key={each}
              kind="radio"
              checked={yes.portrait === each}
              title={portraits[each]}
              onChange={() => onChange({ ...yes, portrait: each })}
            />
          ))}
        </Field>
      )}
    </>
  );
}
