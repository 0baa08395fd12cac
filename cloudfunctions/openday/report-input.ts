import * as z from 'zod';
import { fileFormats } from '../_shared/table-file';
import { periodPattern, reportTables, type ReportTable } from './rules/report';

const period = z.string().regex(periodPattern, '没有这个时段，回上一页重新选。');
export const format = z.enum(fileFormats, { error: '选一种文件。' });

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
