import { returnTo } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import { useSession } from '@/shared/api/session';
import { useTap } from '@/shared/api/use-tap';
import { apiLink } from '@/shared/env';
import { wechatCode } from '@/shared/platform/login';
import { readStored, writeStored } from '@/shared/platform/storage';
import { toast } from '@/shared/ui/toast-store';
import { consent } from '../acceptance';
import { forget } from '../forget';

/** Whose saved copies and drafts lie on this device. */
const owner = 'owner';

/** After a sign-in: what somebody else left on this device goes, and every page learns who is here now. */
async function settle(token: string | null): Promise<void> {
  if (token !== null) useSession.getState().keep(token);
  const { me } = await client.account.start.query();
  const before = readStored<string>(owner);
  if (before !== undefined && before !== me?.id) {
    await forget();
    if (token !== null) useSession.getState().keep(token);
  }
  writeStored(owner, me?.id);
  await queryClient.invalidateQueries();
}

type Options = { context: { key: string } };

async function byWechat(input: typeof consent, options: Options): Promise<void> {
  if (apiLink === 'cloud') {
    await client.account.acceptNotice.mutate(input, options);
    return settle(null);
  }
  const code = await wechatCode();
  const { token } = await client.account.signIn.mutate({ code, ...input }, options);
  return settle(token);
}

type Played = Parameters<typeof client.account.signInDemo.mutate>[0]['person'];

async function byDemo(person: Played, options: Options): Promise<void> {
  const { token } = await client.account.signInDemo.mutate({ person, ...consent }, options);
  return settle(token);
}

/** The ways in. After each the person is back where they came from. */
export function useEnter(then: string | undefined) {
  const done = () => {
    toast('登录好了');
    returnTo(then);
  };
  return { wechat: useTap(byWechat, { done }), demo: useTap(byDemo, { done }) };
}
