import { pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { Inbox } from '../../inbox/inbox';
import { NeedSignIn } from '../../need-sign-in';

/** What the person was told, newest first. */
export default function InboxPage() {
  const who = useMe();
  return who.me ? <Inbox /> : <NeedSignIn title="消息" then={pathTo('inbox')} who={who} />;
}
