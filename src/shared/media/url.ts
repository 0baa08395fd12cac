import { apiBase } from '@/shared/env';

/** Where a path of the host is fetched from here. */
export const mediaUrl = (path: string) => `${apiBase}${path}`;
