import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { TextInput } from '@/shared/ui/text-input';
import { roles, scopeFits, scopeKinds, type StaffRole } from '@cloud/staff/rules';
import { useScopes } from '../scope-words';
import './invite-form.scss';

/** The posts whose rooms are built; the server knows more. */
const offered = ['guide', 'admin'] as const satisfies readonly StaffRole[];
type Offered = (typeof offered)[number];

const does: Record<Offered, string> = {
  guide: '在门口签到，看得到名单',
  admin: '管岗位，看操作记录',
};

const TITLE_LIMIT = 20;

interface InviteFormProps {
  onMade: (made: Replies['staff']['invite']) => void;
}

/** Which post, where, and what it is called. */
export function InviteForm({ onMade }: InviteFormProps) {
  const [role, setRole] = useState<Offered>('guide');
  const [scope, setScope] = useState('*');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const { facilities } = useScopes();
  const invite = useTap(client.staff.invite.mutate, { done: onMade });
  const untitled = title.trim() === '' ? '给岗位起个称呼，比如“讲解员 1 号”。' : undefined;
  const places = scopeKinds[role].includes('facility')
    ? facilities.map(({ id, name }) => ({ scope: `facility:${id}`, name }))
    : [];
  const choose = (next: Offered) => {
    setRole(next);
    if (!scopeFits(next, scope)) setScope('*');
  };
  const submit = () => {
    setTried(true);
    if (!untitled) invite.run({ role, scope, title: title.trim() });
  };
  return (
    <>
      <Field id="invite-role" label="什么岗位" group="radiogroup">
        {offered.map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === role}
            onChange={() => choose(each)}
            title={roles[each]}
            label={`${roles[each]}，${does[each]}`}
          >
            {does[each]}
          </Choice>
        ))}
      </Field>
      {places.length > 0 && (
        <Field id="invite-scope" label="管哪里" group="radiogroup">
          {[{ scope: '*', name: '全区' }, ...places].map((place) => (
            <Choice
              key={place.scope}
              kind="radio"
              checked={place.scope === scope}
              onChange={() => setScope(place.scope)}
              title={place.name}
            />
          ))}
        </Field>
      )}
      <Field
        id="invite-title"
        label="岗位称呼"
        hint="别人看得到这个称呼，不写真名。"
        error={tried ? untitled : undefined}
      >
        <TextInput
          value={title}
          maxLength={TITLE_LIMIT}
          placeholder="比如：讲解员 1 号"
          onChange={setTitle}
          onEnter={submit}
        />
      </Field>
      {invite.failure && (
        <Note kind="bad" live>
          {invite.failure.message}
        </Note>
      )}
      <Button
        kind="pri"
        block
        className="invite-form__go"
        busy={invite.busy}
        busyWords="正在做邀请码"
        onPress={submit}
      >
        做一个邀请码
      </Button>
    </>
  );
}
