import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { wordKinds, wordLength, type WordKind } from '@cloud/account/rules';
import type { WordDraft } from './draft';
import type { Part } from './problems';

const kindHints: Record<WordKind, string> = {
  suggestion: '怎么改会更好',
  complaint: '我们哪里没做好',
  question: '有事要问',
};

interface WordFieldsProps {
  draft: WordDraft;
  onChange: (part: Partial<WordDraft>) => void;
  onLeave: (part: Part) => void;
  /** Which are asked now. */
  shown: readonly Part[];
  problem: (part: Part) => string | undefined;
}

export function WordFields({ draft, onChange, onLeave, shown, problem }: WordFieldsProps) {
  return (
    <View>
      {shown.includes('kind') && (
        <Field id="word-kind" label="是哪一种" group="radiogroup" required error={problem('kind')}>
          {(Object.keys(wordKinds) as WordKind[]).map((kind) => (
            <Choice
              key={kind}
              kind="radio"
              checked={draft.kind === kind}
              onChange={() => onChange({ kind })}
              title={wordKinds[kind]}
              aside={<View className="ui-sub">{kindHints[kind]}</View>}
              label={`${wordKinds[kind]}，${kindHints[kind]}`}
            />
          ))}
        </Field>
      )}
      {shown.includes('text') && (
        <Field
          id="word-text"
          label="你想说的"
          aside={`${[...draft.text.trim()].length} / ${wordLength.most} 字`}
          required
          hint="别写身份证号、银行卡号。"
          error={problem('text')}
        >
          <TextInput
            lines="many"
            value={draft.text}
            maxLength={wordLength.most + 200}
            onChange={(text) => onChange({ text })}
            onBlur={() => onLeave('text')}
          />
        </Field>
      )}
      {shown.includes('phone') && (
        <Field
          id="word-phone"
          label="能给你打电话吗"
          aside="选填"
          hint="能的话留个号码。不留也会答复，在“我说的话”里看。"
          error={problem('phone')}
        >
          <TextInput
            type="tel"
            value={draft.phone}
            maxLength={30}
            autoComplete="tel"
            onChange={(phone) => onChange({ phone })}
            onBlur={() => onLeave('phone')}
          />
        </Field>
      )}
    </View>
  );
}
