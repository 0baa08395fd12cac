import type { client, Replies } from '@/shared/api/client';

export type GateSession = Replies['openday']['gateSessions']['sessions'][number];
export type GatePage = Replies['openday']['gateList'];
export type GateEntry = GatePage['entries'][number];
export type GateCounts = GatePage['counts'];
export type WalkIns = GatePage['walkIns'];
export type SyncReply = Replies['openday']['syncGate'];
export type SyncInput = Parameters<typeof client.openday.syncGate.mutate>[0];

/** What came of the last ticket, for the big band. */
export type Verdict =
  /** `noted`: on the phone, without asking the server. */
  | { kind: 'in'; entry: GateEntry; noted?: boolean }
  | { kind: 'again'; entry: GateEntry; by: string | null }
  | { kind: 'no'; title: string; words: string }
  /** Not known: the network was away. */
  | { kind: 'unsure'; title: string; words: string; letIn?: () => void }
  | { kind: 'undone'; entry: GateEntry };
