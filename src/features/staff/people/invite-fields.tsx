import { View } from '@tarojs/components';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { roles, scopeKinds } from '@cloud/staff/rules';
import { ScopeField } from './scope-field';

/** The posts that open a page in this app. */
const posts = {
  guide: '扫票、报短码、看名单',
  planner: '排开放周、发场次、代人约、停办',
  editor: '看推荐、改稿、送三审',
  reviewer: '三审三校，签了才公开',
  admin: '管工作人员，看操作记录',
} as const;
type Post = keyof typeof posts;

export interface Draft {
  role: Post;
  /** Such as `*`, `facility:…` or `stage:…`; undefined until chosen. */
  scope: string | undefined;
  title: string;
}

interface InviteFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  errors: Record<string, string | undefined>;
}

const onlyDistrict = (role: Post) => scopeKinds[role].every((kind) => kind === '*');

export function InviteFields({ draft, onChange, errors }: InviteFieldsProps) {
  const choose = (role: Post) =>
    onChange({ ...draft, role, scope: onlyDistrict(role) ? '*' : undefined });
  return (
    <>
      <Field id="role" label="当什么" group="radiogroup" error={errors['role']}>
        {(Object.keys(posts) as Post[]).map((role) => (
          <Choice
            key={role}
            kind="radio"
            checked={draft.role === role}
            onChange={() => draft.role === role || choose(role)}
            title={roles[role]}
            label={`${roles[role]}，${posts[role]}`}
          >
            <View className="ui-sub">{posts[role]}</View>
          </Choice>
        ))}
      </Field>
      <Field
        id="title"
        label="岗位称呼"
        hint="签到、记录里都用它，不写真名。"
        error={errors['title']}
      >
        <TextInput
          value={draft.title}
          maxLength={20}
          placeholder="比如：讲解员 2 号"
          onChange={(title) => onChange({ ...draft, title })}
        />
      </Field>
      {onlyDistrict(draft.role) ? (
        <View className="ui-sub people__scope">{roles[draft.role]}管全区。</View>
      ) : (
        <ScopeField
          of={scopeKinds[draft.role]}
          value={draft.scope}
          onChange={(scope) => onChange({ ...draft, scope })}
          error={errors['scope']}
        />
      )}
    </>
  );
}
