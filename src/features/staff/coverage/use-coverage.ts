import { api, type Replies } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';

export type CoverageYear = Replies['openday']['coverage'];
export type CoveredWeek = CoverageYear['weeks'][number];
export type CoveredKind = CoveredWeek['kinds'][number];
export type Evidence = CoveredKind['sessions'][number];

export const useCoverage = (year: number) =>
  useSaved(`coverage:${year}`, api.openday.coverage.queryOptions({ year }));

export const monthNumber = ({ month }: CoveredWeek) => Number(month.slice(5));
