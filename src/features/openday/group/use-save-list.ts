import { useState } from 'react';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { toast } from '@/shared/ui/toast-store';
import type { Visitor } from '@cloud/openday/rules';
import type { MyGroup } from './types';

/** Keeps the list with the application, or, once that was booked, changes the booking to it. */
export function useSaveList(group: MyGroup, drop: () => void) {
  const [tried, setTried] = useState(false);
  const done = (people: number) => {
    drop();
    setTried(false);
    void queryClient.invalidateQueries({ queryKey: ['my-groups'] });
    void queryClient.invalidateQueries(api.openday.pathFilter());
    toast(`名单存好了，${people} 个人`);
  };
  const save = useTap(client.openday.saveGroupList.mutate, {
    done: ({ listed }) => done(listed),
  });
  const change = useTap(client.openday.change.mutate, {
    done: ({ partySize }) => done(partySize),
  });
  return {
    tried,
    busy: save.busy || change.busy,
    failure: save.failure ?? change.failure,
    send: (list: { visitors: Visitor[]; blocked: boolean }) => {
      setTried(true);
      const { visitors, blocked } = list;
      const { id, bookingId, guardianConsent } = group;
      if (blocked) return;
      if (bookingId === null) save.run({ id, visitors });
      else change.run({ bookingId, visitors, guardianConsent });
    },
  };
}
