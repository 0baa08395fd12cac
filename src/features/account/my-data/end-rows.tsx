import { go } from '@/routes';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { toast } from '@/shared/ui/toast-store';
import { forget } from '../forget';

/** The two ways to end it: taking consent back, and deleting the account. */
export function EndRows() {
  const gone = (words: string) => async () => {
    await forget();
    toast(words);
    go('me');
  };
  const left = gone('同意撤回了，也退出登录了');
  const deleted = gone('注销了，这台手机上也没留');
  const withdraw = useTap(() => client.account.withdrawConsent.mutate(), {
    done: () => void left(),
  });
  const remove = useTap(() => client.account.deleteAccount.mutate(), {
    done: () => void deleted(),
  });
  const busy = withdraw.busy || remove.busy;
  const failure = withdraw.failure ?? remove.failure;

  const askWithdraw = async () => {
    const sure = await confirm({
      title: '撤回同意？',
      body: '撤回后马上退出登录。约好的参观还在，到期的名字和手机号照样删。想再用，重新同意就行。',
      act: '撤回',
    });
    if (sure) withdraw.run(undefined);
  };
  const askRemove = async () => {
    const first = await confirm({
      title: '注销账号？',
      body: '会删掉：称呼、街镇、名字、手机号、消息、说过的话、还没去的预约、你的岗位。会留下：哪一场来了几个人，不带名字。',
      act: '接着注销',
      signal: true,
    });
    if (!first) return;
    const second = await confirm({
      title: '真的要注销？',
      body: '注销了找不回来，约好的位子也会放给别人。再来就是新的人。',
      act: '真的注销',
      keep: '不注销了',
      signal: true,
    });
    if (second) remove.run(undefined);
  };
  return (
    <>
      <Row
        first
        icon="lock"
        title="撤回同意"
        sub="退出登录，预约还在"
        onPress={() => busy || void askWithdraw()}
      />
      <Row
        icon="bin"
        title="注销账号"
        sub="删掉我的资料，位子放给别人"
        onPress={() => busy || void askRemove()}
      />
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </>
  );
}
