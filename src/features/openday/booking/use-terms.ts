import { useMe } from '@/shared/api/use-me';
import type { Terms } from '@cloud/openday/rules/terms';
import type { Draft } from './draft';
import type { Asking } from './problems';

/** What was agreed to and is stated; where nothing else was chosen, the area is that of the profile. */
export function useTerms(draft: Draft, { notice, residentsOnly }: Asking): Terms {
  const { me } = useMe();
  const areaId = draft.areaId ?? me?.areaId ?? undefined;
  return {
    noticeId: draft.noticeRead === notice.id ? notice.id : '',
    ...(residentsOnly && { areaId }),
  };
}
