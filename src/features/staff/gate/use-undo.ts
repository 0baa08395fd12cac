import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { serverNow } from '@/shared/time/clock';
import type { UndoReason } from '@cloud/openday/rules/gate';
import type { StandingEntry, What } from './queue';
import { note, noteKnown } from './queue-store';
import { sendQueue } from './send-queue';
import { inTime, unanswered } from './use-gate';
import { patchList } from './use-list';

interface Undo {
  entry: StandingEntry;
  reason: UndoReason;
}

function whatOf({ entry: { bookingId, here, checkInId }, reason }: Undo): What | undefined {
  if (here !== undefined) return { kind: 'undo', reason, bookingId, undoes: here };
  return checkInId === null ? undefined : { kind: 'undo', reason, bookingId, checkInId };
}

/** Takes an admission back: over the network, or noted on the phone while there is none. */
export function useUndo(sessionId: string, away: boolean, done: (entry: StandingEntry) => void) {
  const byPhone = (undo: Undo) => {
    const what = whatOf(undo);
    if (!what || !note(sessionId, what)) return;
    void sendQueue();
    done(undo.entry);
  };
  const tap = useTap(
    async ({ entry, reason }: Undo, options) => {
      const { bookingId } = entry;
      await inTime(client.openday.undoAdmit.mutate({ bookingId, reason }, options));
      return entry;
    },
    {
      done: (entry) => {
        const { bookingId } = entry;
        patchList(sessionId, { bookingId, checkedInAt: null }, (counts) => ({
          ...counts,
          arrived: Math.max(0, counts.arrived - entry.partySize),
        }));
        noteKnown({ bookingId, checkInId: null, checkedInAt: null, at: serverNow() });
        done(entry);
      },
      failed: (failure, undo) => {
        if (unanswered(failure)) byPhone(undo);
      },
    },
  );
  return { ...tap, run: (undo: Undo) => (away ? byPhone(undo) : tap.run(undo)) };
}
