import { useState } from 'react';
import { apiLink } from '@/shared/env';
import { unsentQueues } from '@/shared/platform/unsent';
import { confirm } from '@/shared/ui/confirm-store';
import { Row } from '@/shared/ui/row';
import { toast } from '@/shared/ui/toast-store';
import { forget } from '../forget';
import { leave } from '../leave';

/** In WeChat Cloud nobody signs in or out: there it only clears what lies on the phone. */
const words =
  apiLink === 'cloud'
    ? {
        title: '清掉这台手机上的资料',
        body: '存在这台手机上的票、名单和没写完的表都会清掉。你的预约还在。',
        act: '清掉',
        done: '清干净了',
        run: forget,
      }
    : {
        title: '退出登录',
        body: '存在这台手机上的票、名单和没写完的表都会清掉。你的预约还在，再登录就看得到。',
        act: '退出',
        done: '退出了，这台手机上没留你的资料',
        run: leave,
      };

/** What a guide has not sent yet stays on the phone. */
function unsentWords(): string {
  const count = unsentQueues().reduce((sum, queue) => sum + queue.count, 0);
  if (count === 0) return '';
  return `签到还有 ${count} 条没传完，会留在这台手机上，有网后再登录接着传。`;
}

export function LeaveRow({ first }: { first?: boolean }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (
      busy ||
      !(await confirm({
        title: `${words.title}？`,
        body: `${unsentWords()}${words.body}`,
        act: words.act,
      }))
    )
      return;
    setBusy(true);
    await words.run();
    setBusy(false);
    toast(words.done);
  };
  return <Row first={first} icon="lock" title={words.title} onPress={() => void press()} />;
}
