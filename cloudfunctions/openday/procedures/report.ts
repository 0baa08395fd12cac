import { record } from '../../_shared/audit';
import { countAttempt } from '../../_shared/rate-limit';
import { tableFile, type Cell, type Table } from '../../_shared/table-file';
import type { MemberContext } from '../../_shared/trpc';
import { attendance, visitorAreas, yearsWithSessions, type AttendanceRow } from '../queries/report';
import type { ExportReportInput } from '../report-input';
import { dateOf } from '../rules';
import {
  attendanceWords,
  hiddenRows,
  reportTables,
  spanOfPeriod,
  tooFewWords,
  unknownArea,
  visitorWords,
  type ReportTable,
} from '../rules/report';

/** The years that can be chosen: those with sessions, this one and the next. */
export async function yearsToShow(ctx: MemberContext): Promise<number[]> {
  const thisYear = Number(dateOf(ctx.now().getTime()).slice(0, 4));
  const { first, last } = (await yearsWithSessions(ctx.db)) ?? { first: thisYear, last: thisYear };
  const from = Math.min(first, thisYear);
  const to = Math.max(last, thisYear + 1);
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

const named = ({ name, ...row }: AttendanceRow) => ({ ...row, name: name ?? unknownArea });

/** Where visitors came from; rows that could name somebody come without their figures. */
async function visitors(ctx: MemberContext, period: string) {
  const found = await visitorAreas(ctx.db, spanOfPeriod(period), ctx.now());
  const hidden = hiddenRows(found.map(({ bookers }) => bookers));
  return found.map(({ name, bookers: _, ...counts }, row) => ({
    name: name ?? unknownArea,
    counts: hidden.has(row) ? null : counts,
  }));
}

async function places(ctx: MemberContext, period: string, by: 'facility' | 'area') {
  const found = await attendance(ctx.db, spanOfPeriod(period), by, ctx.now());
  return {
    rows: found.filter(({ total }) => !total).map(named),
    total: found.filter(({ total }) => total).map(named)[0]!,
  };
}

/** Everything a report shows: by facility, by the facilities' sub-districts, by where visitors come from. */
export async function report(ctx: MemberContext, period: string) {
  const facilities = await places(ctx, period, 'facility');
  return {
    years: await yearsToShow(ctx),
    total: facilities.total,
    facilities: facilities.rows,
    facilityAreas: (await places(ctx, period, 'area')).rows,
    visitorAreas: await visitors(ctx, period),
  };
}

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words)[];

async function placeRows(ctx: MemberContext, period: string, by: 'facility' | 'area') {
  const { rows, total } = await places(ctx, period, by);
  return [...rows, { ...total, name: '合计' }].map((row): Cell[] => [
    row.name,
    ...keysOf(attendanceWords).map((key) => row[key]),
  ]);
}

/** A table of a report as a spreadsheet shows it. */
const sheets: Record<
  ReportTable,
  (ctx: MemberContext, period: string) => Promise<Pick<Table, 'columns'> & { rows: Cell[][] }>
> = {
  facilities: async (ctx, period) => ({
    columns: ['设施', ...Object.values(attendanceWords)],
    rows: await placeRows(ctx, period, 'facility'),
  }),
  facilityAreas: async (ctx, period) => ({
    columns: ['街镇', ...Object.values(attendanceWords)],
    rows: await placeRows(ctx, period, 'area'),
  }),
  visitorAreas: async (ctx, period) => ({
    columns: ['街镇', ...Object.values(visitorWords)],
    rows: (await visitors(ctx, period)).map(({ name, counts }) => [
      name,
      ...keysOf(visitorWords).map((key) => counts?.[key] ?? tooFewWords),
    ]),
  }),
};

/** One table of a report as a file. Each is written to the log. */
export async function exportReport(
  ctx: MemberContext,
  { period, table, format }: ExportReportInput,
) {
  await countAttempt(ctx.db, ctx.person.id, 'export', ctx.now());
  const sheet = await sheets[table](ctx, period);
  const file = await tableFile({ name: `${reportTables[table]}-${period}`, ...sheet }, format);
  await record(ctx.db, ctx, 'report.export', period, { table, format, rows: sheet.rows.length });
  return file;
}
