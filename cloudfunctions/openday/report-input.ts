import * as z from 'zod';
import { fileFormats } from '../_shared/table-file';
import { id, startCursor } from './input';
import { periodPattern, reportTables, type ReportTable } from './rules/report';
import { rosterPurposes, type RosterPurpose } from './rules/roster';

const period = z.string().regex(periodPattern, '没有这个时段，回上一页重新选。');
const format = z.enum(fileFormats, { error: '选一种文件。' });

export const reportInput = z.strictObject({ period });
export const exportReportInput = z.strictObject({
  period,
  table: z.enum(Object.keys(reportTables) as [ReportTable, ...ReportTable[]]),
  format,
});
export type ExportReportInput = z.infer<typeof exportReportInput>;

const year = z.number().int().min(2020).max(2100);
export const coverageInput = z.strictObject({ year });
export const exportCoverageInput = z.strictObject({ year, format });

export const rosterSessionsInput = z.strictObject({
  past: z.boolean(),
  cursor: startCursor.optional(),
});
export const exportRosterInput = z.strictObject({
  sessionId: id('ses'),
  purpose: z.enum(Object.keys(rosterPurposes) as [RosterPurpose, ...RosterPurpose[]], {
    error: '先说清拿来做啥。',
  }),
  format,
});
