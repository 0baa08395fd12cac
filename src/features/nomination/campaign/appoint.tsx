import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { NotThere } from '@/shared/desk/not-there';
import { copyText } from '@/shared/platform/clipboard';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { roles } from '@cloud/staff/rules';
import '../desk/desk.scss';

type Post = 'panel' | 'secretary';
const posts: readonly Post[] = ['secretary', 'panel'];

/** Who judges in a campaign, and inviting them: each takes the post with their own account. */
export function Appoint({ campaignId }: { campaignId: string }) {
  const { data, error, isFetching, refetch } = useQuery(
    api.nomination.panel.queryOptions({ campaignId }),
  );
  const { draft, change, drop } = useKeptDraft(`draft:appoint:${campaignId}`, { title: '' });
  const { title } = draft;
  const [secret, setSecret] = useState<string>();
  const { run, busy, failure } = useTap(client.staff.invite.mutate, {
    done: (made) => {
      setSecret(made.secret);
      change({ title: '' });
      drop();
    },
  });
  const invite = (role: Post) =>
    run({ role, scope: `campaign:${campaignId}`, title: title.trim() });
  const copy = async (text: string) => {
    toast((await copyText(text)) ? '复制好了，发给他' : '没复制上，照着念');
  };
  if (!data)
    return (
      <NotThere
        title="评委会没有打开"
        failure={error ? failureOf(error) : undefined}
        busy={isFetching}
        onRetry={refetch}
      />
    );
  return (
    <Section gap className="nd-opened">
      <Head title="评委会" />
      {data.people.length === 0 && <View className="ui-sub">还没请人。</View>}
      {data.people.map((each, place) => (
        <Row
          key={each.id}
          first={place === 0}
          icon="people"
          title={each.title}
          sub={roles[each.role as Post]}
        />
      ))}
      <Field id="appoint-title" label="给新请的人起个称呼" hint="比如“评委 3 号”，不写真名。">
        <TextInput value={title} maxLength={20} onChange={(typed) => change({ title: typed })} />
      </Field>
      <View className="nd-acts">
        {posts.map((role) => (
          <Button
            key={role}
            className="nd-act"
            busy={busy}
            offReason={title.trim() === '' ? '先起个称呼' : undefined}
            onPress={() => invite(role)}
          >
            {`请一位${roles[role]}`}
          </Button>
        ))}
      </View>
      {secret && (
        <Note kind="ok" title="邀请码，只出现这一次">
          <View className="nd-text">{secret}</View>
          <View>七天里用一次。请他登录，在“我的”里点“工作邀请”，贴上去。</View>
          <Button small onPress={() => void copy(secret)}>
            复制邀请码
          </Button>
        </Note>
      )}
      {failure && <Note kind="bad">{failure.message}</Note>}
      <View className="ui-sub">撤人在“工作人员”里。打的分封着，封分以前谁都看不到。</View>
    </Section>
  );
}
