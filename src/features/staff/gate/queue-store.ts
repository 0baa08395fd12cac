import { create } from 'zustand';
import { readStored, writeStored } from '@/shared/platform/storage';
import { queuePlace } from '@/shared/platform/unsent';
import { steadyNow } from '@/shared/platform/steady-clock';
import { serverNow } from '@/shared/time/clock';
import {
  emptyQueue,
  noteEvent,
  type Known,
  type Queue,
  type QueuedEvent,
  type What,
} from './queue';

interface Held {
  personId: string | undefined;
  queue: Queue | undefined;
  known: Known[];
  /** Why the last sending did not go through, in words. */
  trouble: string | undefined;
  sending: boolean;
}

/** The queue of the guide who uses this phone. Storage is the truth; this is what pages see of it. */
export const useQueue = create<Held>(() => ({
  personId: undefined,
  queue: undefined,
  known: [],
  trouble: undefined,
  sending: false,
}));

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const newDevice = () =>
  `dev_${Array.from({ length: 24 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')}`;

/** Opens the guide's queue, and registers this phone in the guide's hand the first time. */
export function openQueue(personId: string): void {
  const stored = readStored<Queue>(queuePlace(personId));
  const queue = stored ?? emptyQueue(newDevice());
  if (!stored) writeStored(queuePlace(personId), queue);
  useQueue.setState({ personId, queue });
}

/** Changes what is stored and then what is shown; false when the phone has no room to store it. */
export function changeQueue(change: (queue: Queue) => Queue): boolean {
  const { personId, queue } = useQueue.getState();
  if (personId === undefined || !queue) return false;
  const next = change(readStored<Queue>(queuePlace(personId)) ?? queue);
  if (!writeStored(queuePlace(personId), next)) return false;
  useQueue.setState({ queue: next });
  return true;
}

/** Notes an event on the phone before anybody is told. Undefined when it could not be stored. */
export function note(sessionId: string, what: What): QueuedEvent | undefined {
  let noted: QueuedEvent | undefined;
  const stored = changeQueue((queue) => {
    const result = noteEvent(
      queue,
      { sessionId, at: Date.now(), shownAt: serverNow(), steady: steadyNow() },
      what,
    );
    noted = result.event;
    return result.queue;
  });
  return stored ? noted : undefined;
}

export const noteKnown = (known: Known) =>
  useQueue.setState((held) => ({ known: [...held.known, known] }));
