import type { Replies } from '@/shared/api/client';

export type Appeal = Replies['openday']['appeals']['appeals'][number];
