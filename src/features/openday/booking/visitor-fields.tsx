import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { TextInput } from '@/shared/ui/text-input';
import type { DraftVisitor } from './draft';
import { IdField } from './id-field';
import type { Asking } from './problems';
import { fieldId } from '@/shared/form/field-id';
import './visitor-fields.scss';

interface VisitorFieldsProps {
  visitor: DraftVisitor;
  position: number;
  asking: Asking;
  /** What the first is called. */
  self: string;
  problem: (field: string) => string | undefined;
  onChange: (part: Partial<DraftVisitor>) => void;
  onLeave: (field: string) => void;
  onRemove: () => void;
}

/** One person who comes. The first is whoever books, so an adult. */
export function VisitorFields(props: VisitorFieldsProps) {
  const { visitor, position, asking, self, problem, onChange, onLeave } = props;
  const [name, age] = [`visitors.${position}.name`, `visitors.${position}.age`];
  const first = position === 0;
  const pair = ['book-pair'];
  if (first) pair.push('book-first');
  // What is wrong with an age takes a sentence, which does not fit beside the name.
  if (problem(age)) pair.push('book-pair--stacked');
  const who = first ? self : visitor.child ? '小孩' : '大人';
  return (
    <>
      <Head
        title={`第 ${position + 1} 位 · ${who}`}
        aside={
          !first && (
            <Button
              kind="text"
              small
              className="book-del"
              label={`删掉这位，第 ${position + 1} 位`}
              onPress={props.onRemove}
            >
              删掉这位
            </Button>
          )
        }
      />
      {!first && (
        <View className="book-first">
          <Field id={`${fieldId(name)}-kind`} label="大人还是小孩" group="radiogroup">
            <View className="book-kinds">
              {[false, true].map((child) => (
                <View key={String(child)} className="book-kind">
                  <Choice
                    kind="radio"
                    checked={visitor.child === child}
                    title={child ? '小孩' : '大人'}
                    onChange={() => onChange({ child })}
                  />
                </View>
              ))}
            </View>
          </Field>
        </View>
      )}
      <View className={pair.join(' ')}>
        <View className="book-pair__wide">
          <Field id={fieldId(name)} label="姓名" required error={problem(name)}>
            <TextInput
              value={visitor.name}
              maxLength={40}
              autoComplete={first ? 'name' : 'off'}
              onChange={(typed) => onChange({ name: typed })}
              onBlur={() => onLeave(name)}
            />
          </Field>
        </View>
        {visitor.child && (
          <View className="book-pair__slim">
            <Field id={fieldId(age)} label="几岁" required error={problem(age)}>
              <TextInput
                value={visitor.age}
                type="digits"
                maxLength={4}
                unit="岁"
                onChange={(typed) => onChange({ age: typed })}
                onBlur={() => onLeave(age)}
              />
            </Field>
          </View>
        )}
      </View>
      {visitor.child && (
        <View className="ui-sub book-hint">
          {asking.minimumAge ? `这里要满 ${asking.minimumAge} 岁才能进。` : ''}小孩不用填手机号。
        </View>
      )}
      {asking.idRequired && (
        <IdField
          visitor={visitor}
          position={position}
          error={problem(`visitors.${position}.idNumber`)}
          onChange={onChange}
          onLeave={onLeave}
        />
      )}
    </>
  );
}
