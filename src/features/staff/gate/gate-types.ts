import type { Replies } from '@/shared/api/client';

export type GateSession = Replies['openday']['gateSessions']['sessions'][number];
export type GatePage = Replies['openday']['gateList'];
export type GateEntry = GatePage['entries'][number];
export type GateCounts = GatePage['counts'];

/** What came of the last ticket, for the big band. */
export type Verdict =
  | { kind: 'in'; entry: GateEntry }
  | { kind: 'again'; entry: GateEntry; by: string | null }
  | { kind: 'no'; title: string; words: string }
  /** Not known: the network was away. */
  | { kind: 'unsure'; title: string; words: string }
  | { kind: 'undone'; entry: GateEntry };
