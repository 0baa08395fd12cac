import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

export type AuditRecord = Replies['staff']['audit']['records'][number];

/** What was done, newest first. */
export function useLog() {
  const list = usePages({
    place: 'audit',
    queryKey: ['audit'],
    ask: (before: number | undefined) =>
      client.staff.audit.query(before === undefined ? {} : { before }),
  });
  return { ...list, records: list.pages?.flatMap((page) => page.records) };
}
