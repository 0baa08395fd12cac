import { View } from '@tarojs/components';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { fieldWord } from '@cloud/review/rules';
import type { useEdit } from './use-edit';

/** Title, what else is said, and the body. */
export function EditFields({ edit }: { edit: ReturnType<typeof useEdit> }) {
  const { text, change, failure } = edit;
  const errorOf = (field: string) => (failure?.field === field ? failure.message : undefined);
  return (
    <View>
      <Field id="title" label="标题" aside={`${text.title.length} / 40`} error={errorOf('title')}>
        <TextInput maxLength={40} value={text.title} onChange={(title) => change({ title })} />
      </Field>
      {Object.entries(text.fields).map(([name, value]) => (
        <Field
          key={name}
          id={`field-${name}`}
          label={fieldWord(name)}
          error={errorOf(`fields.${name}`)}
        >
          <TextInput
            maxLength={200}
            value={value}
            onChange={(next) => change({ fields: { ...text.fields, [name]: next } })}
          />
        </Field>
      ))}
      <View className="rve__body">
        <Field id="body" label="正文" aside={`${text.body.length} / 8000`} error={errorOf('body')}>
          <TextInput
            lines="many"
            maxLength={8000}
            value={text.body}
            onChange={(body) => change({ body })}
          />
        </Field>
      </View>
    </View>
  );
}
