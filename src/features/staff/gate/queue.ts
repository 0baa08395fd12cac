import type { UndoReason } from '@cloud/openday/rules/gate';
import type { Bundle } from './bundle';
import type { GateEntry, SyncReply, WalkIns } from './gate-types';

interface Noted {
  number: number;
  sessionId: string;
  /** The phone's own clock, epoch milliseconds. */
  at: number;
  /** The server's clock as the phone knew it: what is shown until it is sent. */
  shownAt: number;
  /** The steady clock of this run of the app, which nobody can set. */
  steady: { run: string; at: number } | null;
}

export type What =
  | { kind: 'admit'; means: 'scan'; bookingId: string; token: string }
  | { kind: 'admit'; means: 'code'; bookingId: string }
  | { kind: 'undo'; reason: UndoReason; bookingId: string | null; undoes: number }
  | { kind: 'undo'; reason: UndoReason; bookingId: string; checkInId: string }
  | { kind: 'walkIn'; adults: number; children: number };
export type QueuedEvent = Noted & What;

export type Outcome = SyncReply['outcomes'][number];

/** What this phone noted: not sent yet, and sent but perhaps not yet in the list it holds. */
export interface Queue {
  deviceId: string;
  last: number;
  waiting: QueuedEvent[];
  sent: { event: QueuedEvent; outcome: Outcome; /** Server's clock. */ at: number }[];
  /** Sessions over, for which the server knows that nothing is left here. */
  cleared: string[];
}

/** What was let in or taken back over the network since the list was made. */
export interface Known {
  bookingId: string;
  checkInId: string | null;
  checkedInAt: string | null;
  /** Server's clock. */
  at: number;
}

export const emptyQueue = (deviceId: string): Queue => ({
  deviceId,
  last: 0,
  waiting: [],
  sent: [],
  cleared: [],
});

export function noteEvent(
  queue: Queue,
  when: Omit<Noted, 'number'>,
  what: What,
): { queue: Queue; event: QueuedEvent } {
  const event: QueuedEvent = { number: queue.last + 1, ...when, ...what };
  const cleared = queue.cleared.filter((id) => id !== event.sessionId);
  const waiting = [...queue.waiting, event];
  return { queue: { ...queue, last: event.number, waiting, cleared }, event };
}

/** Takes answered events off the queue. One whose number was used up gets a new one and stays. */
export function takeAnswers(queue: Queue, outcomes: readonly Outcome[], at: number): Queue {
  const answers = new Map(outcomes.map((outcome) => [outcome.number, outcome]));
  const next: Queue = { ...queue, waiting: [], sent: [...queue.sent] };
  const moved = new Map<number, number>();
  for (const event of queue.waiting) {
    const outcome = answers.get(event.number);
    if (outcome && outcome.reason !== 'number_taken') {
      next.sent.push({ event, outcome, at });
      continue;
    }
    const number = outcome ? ++next.last : event.number;
    if (outcome) moved.set(event.number, number);
    next.waiting.push({ ...event, number });
  }
  next.waiting = next.waiting
    .map((event) =>
      event.kind === 'undo' && 'undoes' in event
        ? { ...event, undoes: moved.get(event.undoes) ?? event.undoes }
        : event,
    )
    .sort((a, b) => a.number - b.number);
  return next;
}

const stays = ({ outcome }: Queue['sent'][number]) => outcome.outcome === 'refused';

const isWalkIn = ({ event }: Queue['sent'][number]) =>
  event.kind === 'walkIn' || (event.kind === 'undo' && event.bookingId === null);

/** Forgets what a newer list already says; refusals stay until read, walk-ins while they can be undone. */
export const forget = (queue: Queue, sessionId: string, madeAt: number): Queue => ({
  ...queue,
  sent: queue.sent.filter(
    (each) =>
      each.event.sessionId !== sessionId || stays(each) || isWalkIn(each) || each.at >= madeAt,
  ),
});

/** Forgets sessions whose lists have left the phone; what was not sent stays. */
export const forgetOthers = (queue: Queue, sessionIds: readonly string[]): Queue => ({
  ...queue,
  sent: queue.sent.filter(({ event }) => sessionIds.includes(event.sessionId)),
  cleared: queue.cleared.filter((id) => sessionIds.includes(id)),
});

export const forgetRefusal = (queue: Queue, number: number): Queue => ({
  ...queue,
  sent: queue.sent.filter(({ event }) => event.number !== number),
});

export const refusalsIn = (queue: Queue, sessionId: string) =>
  queue.sent.filter((each) => each.event.sessionId === sessionId && stays(each));

/** An entry as it stands on this phone: `here` is the number of the admission it made itself. */
export type StandingEntry = GateEntry & { here?: number };

/** The list with what this phone did since: in the order it was done. */
export function standing(bundle: Bundle, queue: Queue, known: readonly Known[]): StandingEntry[] {
  const entries = new Map<string, StandingEntry>(
    bundle.entries.map((entry) => [entry.bookingId, { ...entry }]),
  );
  const madeAt = Date.parse(bundle.madeAt);
  for (const { bookingId, at, ...now } of known)
    if (at >= madeAt && entries.has(bookingId))
      entries.set(bookingId, { ...entries.get(bookingId)!, ...now });
  const sent = queue.sent.filter((each) => !stays(each) && each.at >= madeAt);
  for (const event of [...sent.map((each) => each.event), ...queue.waiting]) {
    if (event.kind === 'walkIn' || event.bookingId === null) continue;
    const entry = entries.get(event.bookingId);
    if (!entry) continue;
    if (event.kind === 'undo') {
      const { here: _here, ...rest } = entry;
      entries.set(event.bookingId, { ...rest, checkedInAt: null, checkInId: null });
    } else if (entry.checkedInAt === null) {
      const checkedInAt = new Date(event.shownAt).toISOString();
      entries.set(event.bookingId, { ...entry, checkedInAt, here: event.number });
    }
  }
  return [...entries.values()];
}

/** Walk-ins by the list, and by what this phone counted since. */
export function walkInsNow(bundle: Bundle, queue: Queue): WalkIns {
  const madeAt = Date.parse(bundle.madeAt);
  const all = [
    ...queue.sent.filter((each) => !stays(each) && each.at >= madeAt).map((each) => each.event),
    ...queue.waiting,
  ].filter((event) => event.sessionId === bundle.session.id);
  const heads = new Map<number, WalkIns>();
  for (const event of [...queue.sent.map((each) => each.event), ...queue.waiting])
    if (event.kind === 'walkIn') heads.set(event.number, event);
  return all.reduce((sum, event) => {
    const [counted, sign] =
      event.kind === 'walkIn'
        ? [event, 1]
        : event.kind === 'undo' && 'undoes' in event
          ? [heads.get(event.undoes), -1]
          : [undefined, 0];
    return counted
      ? {
          adults: Math.max(0, sum.adults + sign * counted.adults),
          children: Math.max(0, sum.children + sign * counted.children),
        }
      : sum;
  }, bundle.walkIns);
}

/** The last walk-in this phone counted in a session and has not taken back. */
export function lastWalkIn(queue: Queue, sessionId: string): QueuedEvent | undefined {
  const all = [...queue.sent.map((each) => each.event), ...queue.waiting];
  const back = new Set(all.flatMap((e) => (e.kind === 'undo' && 'undoes' in e ? e.undoes : [])));
  return all
    .filter((e) => e.kind === 'walkIn' && e.sessionId === sessionId && !back.has(e.number))
    .pop();
}

/** How old an event is: by the steady clock where the app still runs, else by the phone's own. */
export const ageOf = (
  event: Pick<QueuedEvent, 'at' | 'steady'>,
  now: { at: number; steady: QueuedEvent['steady'] },
): number =>
  Math.max(
    0,
    Math.round(
      event.steady && event.steady.run === now.steady?.run
        ? now.steady.at - event.steady.at
        : now.at - event.at,
    ),
  );
