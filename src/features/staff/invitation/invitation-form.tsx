import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { canScan, scanOnce } from '@/shared/platform/scan';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { InvitationPreview } from './invitation-preview';
import './invitation.scss';

/** First the code, then what it offers, then yes or no. */
export function InvitationForm({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [offer, setOffer] = useState<Replies['staff']['previewInvitation']>();
  const look = useTap((secret: string) => client.staff.previewInvitation.query({ secret }), {
    done: setOffer,
  });
  const open = (text: string) => {
    const code = text.trim();
    setTyped(code);
    look.run(code);
  };
  const scan = async () => {
    try {
      const text = await scanOnce();
      if (text !== null) open(text);
    } catch {
      toast('相机打不开，把邀请码粘贴进来也一样。', 'warn');
    }
  };
  if (offer)
    return (
      <InvitationPreview
        offer={offer}
        secret={typed}
        onDone={onDone}
        onBack={() => setOffer(undefined)}
      />
    );
  return (
    <>
      <Field
        id="invitation"
        label="邀请码"
        hint="一长串字母数字，整段粘贴进来。"
        error={look.failure?.message}
      >
        <TextInput
          value={typed}
          maxLength={80}
          onChange={(value) => {
            setTyped(value);
            if (look.failure) look.reset();
          }}
          onEnter={() => open(typed)}
        />
      </Field>
      <Button
        kind="pri"
        block
        className="invitation__go"
        busy={look.busy}
        busyWords="正在看"
        offReason={typed.trim() === '' ? '先把邀请码粘贴进来。' : undefined}
        onPress={() => open(typed)}
      >
        看看是什么岗位
      </Button>
      {canScan() && (
        <Button block icon="scan" className="invitation__scan" onPress={() => void scan()}>
          扫邀请的二维码
        </Button>
      )}
    </>
  );
}
