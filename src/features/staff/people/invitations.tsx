import { View } from '@tarojs/components';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { roles } from '@cloud/staff/rules';
import { useScopes } from '../scope-words';
import { renewInvitations, type Invitation } from './use-people';
import './people.scss';

interface InvitationsProps {
  invitations: readonly Invitation[];
  onInvite: () => void;
}

/** Invitations nobody has used yet, and the way to a new one. */
export function Invitations({ invitations, onInvite }: InvitationsProps) {
  const scopes = useScopes();
  const withdraw = useTap(client.staff.withdrawInvitation.mutate, {
    done: () => {
      toast('邀请撤了，那个码用不了了');
      void renewInvitations();
    },
    failed: ({ code }) => {
      if (code === 'refused') void renewInvitations();
    },
  });
  const ask = async ({ id, title }: Invitation) => {
    const sure = await confirm({
      title: '撤掉这个邀请？',
      body: `给“${title}”的邀请码马上作废。`,
      act: '撤掉邀请',
    });
    if (sure) withdraw.run({ id });
  };
  return (
    <Section className="people__side">
      <Head title="邀请" />
      <Button kind="pri" block icon="plus" onPress={onInvite}>
        请一位进来
      </Button>
      {withdraw.failure && (
        <Note kind="bad" live>
          {withdraw.failure.message}
        </Note>
      )}
      <View className="people__pending">
        {invitations.map((each) => (
          <View key={each.id} className="people__row">
            <View className="ui-grow">
              <View className="ui-b">{each.title}</View>
              <View className="ui-sub">
                {roles[each.role]} · {scopes.words(each.scope)}
              </View>
              <View className="ui-mini">{momentWords(each.expiresAt)} 前有效</View>
            </View>
            <Button
              kind="quiet"
              small
              className="people__act"
              label={`撤掉给${each.title}的邀请`}
              onPress={() => withdraw.busy || void ask(each)}
            >
              撤掉
            </Button>
          </View>
        ))}
        {invitations.length === 0 && (
          <View className="ui-sub people__none">没有等着用的邀请。</View>
        )}
      </View>
    </Section>
  );
}
