import { useState } from 'react';
import { Row } from '@/shared/ui/row';
import { Sheet } from '@/shared/ui/sheet';
import { InvitationForm } from './invitation-form';

/** Where an invited colleague brings the code in. */
export function InvitationRow() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row
        icon="people"
        title="工作邀请"
        sub="宣教中心发了邀请码的，从这里进"
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} onClose={() => setOpen(false)} title="工作邀请">
        <InvitationForm onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
