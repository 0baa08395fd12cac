import { api, queryClient, type Replies } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';

export type PlannedWeek = Replies['openday']['planWeek'];
export type PlannedSession = PlannedWeek['sessions'][number];

/** An open week with everything on it; the nearest one when no month is named. */
export const usePlan = (month: string | undefined) =>
  useSaved(`plan:${month ?? ''}`, api.openday.planWeek.queryOptions(month ? { month } : {}));

/** After something on a week was changed, by oneself or by a colleague. */
export const renewPlan = () =>
  queryClient.invalidateQueries({ queryKey: api.openday.planWeek.queryKey() });

export const draftsOf = ({ sessions }: PlannedWeek) =>
  sessions.filter(({ status }) => status === 'draft');
