import { View } from '@tarojs/components';
import { client, queryClient, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { roles } from '@cloud/staff/rules';
import { useScopes } from '../scope-words';
import './invitation.scss';

interface PreviewProps {
  offer: Replies['staff']['previewInvitation'];
  secret: string;
  onDone: () => void;
  onBack: () => void;
}

/** What accepting would make of the person. */
export function InvitationPreview({ offer, secret, onDone, onBack }: PreviewProps) {
  const scopes = useScopes();
  const accept = useTap(client.staff.acceptInvitation.mutate, {
    done: ({ role }) => {
      toast(`接好了，你现在是${roles[role]}`);
      void queryClient.invalidateQueries();
      onDone();
    },
  });
  return (
    <>
      <View className="invitation__offer">
        <View className="ui-sub">请你来当</View>
        <View className="ui-title">{roles[offer.role]}</View>
        <View>
          {offer.title} · {scopes.words(offer.scope)}
        </View>
      </View>
      {accept.failure && (
        <Note kind="bad" live>
          {accept.failure.message}
        </Note>
      )}
      <Button
        kind="pri"
        block
        className="invitation__go"
        busy={accept.busy}
        onPress={() => accept.run({ secret })}
      >
        接下这个岗位
      </Button>
      <Button kind="quiet" block className="invitation__scan" onPress={onBack}>
        不是给我的
      </Button>
    </>
  );
}
