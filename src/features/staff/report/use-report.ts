import { api, type Replies } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';

export type Report = Replies['openday']['report'];
export type PlaceRow = Report['facilities'][number];
export type VisitorArea = Report['visitorAreas'][number];

/** Figures of a year `2026` or of the open week of a month `2026-12`. */
export const useReport = (period: string) =>
  useSaved(`report:${period}`, api.openday.report.queryOptions({ period }));
