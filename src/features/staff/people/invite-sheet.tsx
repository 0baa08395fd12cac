import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { InviteFields, type Draft } from './invite-fields';
import { InviteSecret } from './invite-secret';
import { renewInvitations } from './use-people';

const blank: Draft = { role: 'guide', scope: undefined, title: '' };

/** What still has to be filled in; undefined when nothing. */
function missing({ role, scope, title }: Draft): string | undefined {
  if (scope === undefined) return role === 'reviewer' ? '先选签哪一道。' : '先选管哪里。';
  return title.trim() === '' ? '给岗位起个称呼。' : undefined;
}

/** A new invitation: first who for, then its code, shown this once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(blank);
  const [made, setMade] = useState<Replies['staff']['invite']>();
  const invite = useTap(client.staff.invite.mutate, {
    done: (invitation) => {
      setMade(invitation);
      void renewInvitations();
    },
  });
  if (made)
    return (
      <Sheet
        open
        onClose={onClose}
        title="邀请码，只显示这一次"
        footer={
          <Button block onPress={onClose}>
            交给对方了，关上
          </Button>
        }
      >
        <InviteSecret secret={made.secret} expiresAt={made.expiresAt} title={draft.title.trim()} />
      </Sheet>
    );
  const { role, scope, title } = draft;
  const { failure } = invite;
  const told = failure?.field;
  return (
    <Sheet
      open
      onClose={onClose}
      title="请一位进来"
      footer={
        <Button
          kind="pri"
          block
          busy={invite.busy}
          busyWords="正在做邀请码"
          offReason={missing(draft)}
          onPress={() => scope !== undefined && invite.run({ role, scope, title: title.trim() })}
        >
          做邀请码
        </Button>
      }
    >
      {failure && !told && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <InviteFields
        draft={draft}
        onChange={setDraft}
        errors={told === undefined ? {} : { [told]: failure?.message }}
      />
    </Sheet>
  );
}
