import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Choice } from '@/shared/ui/choice';
import { FailedNote } from '@/shared/ui/failed-note';
import { Field } from '@/shared/ui/field';
import { Skeleton } from '@/shared/ui/skeleton';
import { TextInput } from '@/shared/ui/text-input';
import { areasLike } from './area-match';
import './area-field.scss';

interface AreaFieldProps {
  value: string | null;
  onChange: (areaId: string | null) => void;
  error?: string | undefined;
  /** What is asked. */
  label: string;
  /** It has to be answered: there is no way to leave it open. */
  required?: boolean;
  /** Element of the choices, for focus; unique on the page. */
  id?: string;
}

/** Twelve places, found by what people call them. */
export function AreaField({
  value,
  onChange,
  error,
  label,
  required = false,
  id = 'areaId',
}: AreaFieldProps) {
  const {
    data: areas,
    error: failed,
    isFetching,
    refetch,
  } = useQuery(api.account.areas.queryOptions());
  const [typed, setTyped] = useState('');
  if (failed)
    return (
      <View className="area-field__failed">
        <FailedNote
          title="街镇没打开"
          failure={failureOf(failed)}
          busy={isFetching}
          onRetry={refetch}
        />
      </View>
    );
  if (!areas) return <Skeleton kind="lines" rows={2} />;
  const found = areasLike(areas, typed);
  return (
    <>
      <Field
        id="area-search"
        label={label}

        hint="老地名也找得到，比如唐家沱。"
      >
        <TextInput
          value={typed}
          onChange={setTyped}
          maxLength={12}
          placeholder="输入几个字找一找"
        />
      </Field>
      <Field id={id} label="选一个" group="radiogroup" error={error}>
        {found.map(({ id: areaId, name, aliases }) => (
          <Choice
            key={areaId}
            kind="radio"
            checked={areaId === value}
            onChange={() => onChange(areaId)}
            title={name}
            label={[name, ...aliases].join('，')}
            aside={aliases.length > 0 && <View className="ui-sub">{aliases.join('、')}</View>}
          />
        ))}
        {found.length === 0 && (
          <View className="ui-sub area-field__none">没找到“{typed.trim()}”，换个叫法试试。</View>
        )}
        {!required && (
          <Choice
            kind="radio"
            checked={value === null}
            onChange={() => onChange(null)}
            title="不选"
          />
        )}
      </Field>
    </>
  );
}
