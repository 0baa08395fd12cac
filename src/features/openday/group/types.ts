import type { Replies } from '@/shared/api/client';

export type MyGroup = Replies['openday']['myGroup'];
