import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import type { UndoReason } from '@cloud/openday/rules';
import type { GateEntry } from './gate-types';
import { patchList } from './use-list';

interface Undo {
  entry: GateEntry;
  reason: UndoReason;
}

/** Takes an admission back. */
export function useUndo(sessionId: string, done: (entry: GateEntry) => void) {
  return useTap(
    async ({ entry, reason }: Undo, options) => {
      await client.openday.undoAdmit.mutate({ bookingId: entry.bookingId, reason }, options);
      return entry;
    },
    {
      done: (entry) => {
        patchList(sessionId, { bookingId: entry.bookingId, checkedInAt: null }, (counts) => ({
          ...counts,
          arrived: Math.max(0, counts.arrived - entry.partySize),
        }));
        done(entry);
      },
    },
  );
}
