import { go } from '@/routes';
import { useElder } from '@/shared/elder';
import { Row } from '@/shared/ui/row';
import { Tag } from '@/shared/ui/tag';
import { unreadWords } from './unread-words';

/** The way to the inbox from 我的. */
export function InboxRow({ unread, first }: { unread: number; first?: boolean }) {
  const elder = useElder((state) => state.elder);
  return (
    <Row
      first={first}
      icon="board"
      title="消息"
      sub={elder ? undefined : '约上了、明天要去、有变动'}
      trailing={unread > 0 && <Tag kind="info">{unreadWords(unread)}</Tag>}
      onPress={() => go('inbox')}
    />
  );
}
