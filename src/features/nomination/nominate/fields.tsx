import { View } from '@tarojs/components';
import { AreaField } from '@/shared/areas/area-field';
import { fieldId } from '@/shared/form/field-id';
import type { Checked } from '@/shared/form/use-checked';
import { MediaField } from '@/shared/media/media-field';
import type { MediaDraft } from '@/shared/media/use-media-draft';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import {
  sources,
  storyLength,
  workKinds,
  type Source,
  type WorkKind,
  type textLimits,
} from '@cloud/nomination/rules';
import { labels, type NominationDraft } from './draft';
import { Guide } from './guide';
import './nominate.scss';

interface FieldsProps {
  draft: NominationDraft;
  pictures: MediaDraft;
  checked: Checked;
  /** Ways it can come in: a resident's, or the counter's. */
  ways: readonly Source[];
  /** Staff write it down for somebody: a paper can stand in for the phone. */
  staffs: boolean;
  onChange: (part: Partial<NominationDraft>) => void;
}

type TextField = keyof typeof textLimits | 'phone' | 'story';
interface More {
  aside?: string;
  hint?: string;
  type?: 'tel';
  most?: number;
  lines?: 'many';
}

/** Who it is, what they do, and their story. */
export function Fields({ draft, pictures, checked, ways, staffs, onChange }: FieldsProps) {
  const text = (field: TextField, more: More = {}, required = true) => (
    <Field
      id={fieldId(field)}
      label={labels[field] ?? ''}
      required={required}
      aside={more.aside}
      hint={more.hint}
      error={checked.problem(field)}
    >
      <TextInput
        {...(more.type && { type: more.type })}
        {...(more.lines && { lines: more.lines })}
        value={draft[field]}
        maxLength={more.most ?? 60}
        onChange={(typed) => onChange({ [field]: typed })}
        onBlur={() => checked.leave(field)}
      />
    </Field>
  );
  const length = [...draft.story.trim()].length;
  return (
    <View>
      {ways.length > 1 && (
        <Field
          id={fieldId('source')}
          label={staffs ? '怎么来的' : (labels['source'] ?? '')}
          group="radiogroup"
          error={checked.problem('source')}
        >
          {ways.map((each) => (
            <Choice
              key={each}
              kind="radio"
              checked={draft.source === each}
              title={sources[each]}
              onChange={() => onChange({ source: each })}
            />
          ))}
        </Field>
      )}
      {draft.source === 'organisation' && text('organisation', { hint: '写全名，编辑核对用。' })}
      {text('name')}
      {text(
        'phone',
        {
          type: 'tel',
          aside: staffs ? '没有就空着' : '请本人点头用',
          hint: staffs
            ? '没有手机号的，请本人在纸上签字，回来登记。'
            : '加密存着，只用来核对点头的是不是本人。',
        },
        !staffs,
      )}
      <Field
        id={fieldId('kind')}
        label={labels['kind'] ?? ''}
        group="radiogroup"
        error={checked.problem('kind')}
      >
        <View className="nom-kinds">
          {(Object.keys(workKinds) as WorkKind[]).map((each) => (
            <View key={each} className="nom-kind">
              <Choice
                kind="radio"
                checked={draft.kind === each}
                title={workKinds[each]}
                onChange={() => onChange({ kind: each })}
              />
            </View>
          ))}
        </View>
      </Field>
      {text('unit', { hint: '比如“示例街道示例社区”。' })}
      {text('post', { hint: '比如“巡河员”“监测站技术员”。' })}
      <AreaField
        id={fieldId('areaId')}
        label={labels['areaId'] ?? ''}
        value={draft.areaId}
        required
        error={checked.problem('areaId')}
        onChange={(areaId) => onChange({ areaId })}
      />
      {text('title', { most: 40, hint: '比如“他在江上捞了十一年”。' })}
      <Guide />
      <View className="nom-long">
        {text('story', {
          lines: 'many',
          most: storyLength.most + 500,
          aside: `${length} 字，${storyLength.least} 到 ${storyLength.most}`,
        })}
      </View>
      <MediaField
        id={fieldId('media')}
        label={labels['media'] ?? ''}
        draft={pictures}
        error={checked.problem('media')}
      />
      {text(
        'references',
        { lines: 'many', most: 600, aside: '选填', hint: '报道、证书、可以问的人。不会登出来。' },
        false,
      )}
    </View>
  );
}
