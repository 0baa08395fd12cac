import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { confirm } from '@/shared/ui/confirm-store';
import { toast } from '@/shared/ui/toast-store';
import type { Entry } from './entry';

/** Leaving the line, or giving an offer back, after being asked. */
export function useLeave(entry: Entry) {
  const { run, busy, failure } = useTap(client.openday.leave.mutate, {
    done: () => {
      void queryClient.invalidateQueries(api.openday.pathFilter());
      toast('好，让给后面的人了');
    },
  });
  const ask = async () => {
    const sure = await confirm(
      entry.status === 'offered'
        ? {
            title: '这一场不去了？',
            body: `留给你的 ${entry.partySize} 个位子马上让给下一家。`,
            ...{ act: '不去了', keep: '再想想', signal: true },
          }
        : {
            title: '不排这一场了？',
            body: '你的位置会让出来。以后再排，要从最后排起。',
            ...{ act: '不排了', keep: '接着排', signal: true },
          },
    );
    if (sure) run({ id: entry.id });
  };
  return { ask, busy, failure };
}
