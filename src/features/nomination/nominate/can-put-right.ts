import type { Replies } from '@/shared/api/client';

/** What was returned, or what nobody judged yet and the nominee did not answer. */
export const canPutRight = ({
  status,
  consent,
}: Pick<Replies['nomination']['one'], 'status' | 'consent'>) =>
  status === 'returned' || (status === 'submitted' && consent === 'asked');
