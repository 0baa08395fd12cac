import type { Replies } from '@/shared/api/client';

export type ClosingSession = Replies['openday']['closing'];
export type Outcome = Replies['openday']['close'];
