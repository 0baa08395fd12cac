import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { roles } from '@cloud/staff/rules';
import { useScopes } from '../scope-words';
import { GrantRow } from './grant-row';
import { renewPeople, type Grant } from './use-people';
import './people.scss';

interface GrantsProps {
  grants: readonly Grant[];
  more: { busy: boolean; load: () => void } | undefined;
}

/** Everybody who holds a post now. */
export function Grants({ grants, more }: GrantsProps) {
  const scopes = useScopes();
  const revoke = useTap(client.staff.revoke.mutate, {
    done: () => {
      toast('岗位撤了');
      void renewPeople();
    },
    failed: ({ code }) => {
      if (code === 'conflict') void renewPeople();
    },
  });
  const ask = async ({ id, role, title }: Grant) => {
    const sure = await confirm({
      title: '撤掉这个岗位？',
      body: `撤了，${title}（${roles[role]}）马上就进不了工作页面。做过的记录都还在。要恢复，再发一个邀请。`,
      act: '撤掉',
      signal: true,
    });
    if (sure) revoke.run({ id });
  };
  return (
    <Section gap className="people__grants">
      <Head title="在岗的" />
      {revoke.failure && (
        <Note kind="bad" live>
          {revoke.failure.message}
        </Note>
      )}
      {grants.map((grant) => (
        <GrantRow
          key={grant.id}
          grant={grant}
          scope={scopes.words(grant.scope)}
          onRevoke={() => revoke.busy || void ask(grant)}
        />
      ))}
      {more && (
        <Button
          block
          className="people__more"
          busy={more.busy}
          busyWords="正在取"
          onPress={more.load}
        >
          看后面的
        </Button>
      )}
    </Section>
  );
}
