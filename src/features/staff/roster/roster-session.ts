import type { Replies } from '@/shared/api/client';

export type RosterPage = Replies['openday']['rosterSessions'];
export type RosterSession = RosterPage['sessions'][number];
