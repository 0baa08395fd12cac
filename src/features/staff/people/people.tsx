import { useState } from 'react';
import { Screen } from '@/shared/ui/screen';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';
import { Grants } from './grants';
import { Invitations } from './invitations';
import { InviteSheet } from './invite-sheet';
import { usePeople } from './use-people';

/** Posts and invitations. In wide windows the invitations stand at the left. */
export function People() {
  const people = usePeople();
  const [inviting, setInviting] = useState(false);
  const { invitations, failure } = people;
  const strip = <SavedBar savedAt={people.savedAt} />;
  if (!invitations)
    return (
      <Screen title="工作人员" paper strip={strip}>
        <NotThere
          title="名单没有打开"
          failure={failure}
          busy={people.fetching}
          onRetry={people.refetch}
        />
      </Screen>
    );
  return (
    <Screen
      title="工作人员"
      wide
      strip={strip}
      side={<Invitations invitations={invitations} onInvite={() => setInviting(true)} />}
    >
      <Grants grants={people.grants} more={people.more} />
      {inviting && <InviteSheet onClose={() => setInviting(false)} />}
    </Screen>
  );
}
