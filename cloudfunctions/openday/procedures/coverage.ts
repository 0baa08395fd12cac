import { record } from '../../_shared/audit';
import { countAttempt } from '../../_shared/rate-limit';
import { tableFile, type Cell, type FileFormat } from '../../_shared/table-file';
import type { MemberContext } from '../../_shared/trpc';
import { evidence, weekEntries } from '../queries/coverage';
import { weeksOfYear } from '../queries/week';
import { addDays, at, categories } from '../rules';
import { closingChoices } from '../rules/closing';
import { coverageOfWeek, coverageWords, sessionWords } from '../rules/coverage';
import { overrideReasons, required } from '../rules/plan';
import { minuteWords, spanOfPeriod } from '../rules/report';
import { yearsToShow } from './report';

/** A year's six open weeks, each with the four kinds, what became of them, and what proves it. */
export async function coverage(ctx: MemberContext, year: number) {
  const weeks = await weeksOfYear(ctx.db, year);
  const found = await evidence(ctx.db, spanOfPeriod(String(year)), ctx.now());
  const entries = await weekEntries(
    ctx.db,
    weeks.map(({ month }) => month),
  );
  const now = ctx.now().getTime();
  const sessions = found.map(({ endsAt, ...each }) => ({ ...each, endsAt: Date.parse(endsAt) }));
  return {
    years: await yearsToShow(ctx),
    weeks: weeks.map((week) => {
      const of = sessions.filter(({ openWeek }) => openWeek.startsWith(week.month));
      return {
        ...week,
        kinds: coverageOfWeek(required, of, at(addDays(week.lastDay, 1), '00:00'), now),
        entries: entries.filter(({ month }) => month === week.month),
      };
    }),
  };
}

type Week = Awaited<ReturnType<typeof coverage>>['weeks'][number];
type Kind = Week['kinds'][number];

const weekCells = ({ month, firstDay, lastDay, moved, entries }: Week): Cell[] => [
  month,
  `${firstDay} 到 ${lastDay}`,
  moved ? overrideReasons[moved] : '',
  entries.map(({ id }) => id).join('、'),
];

/** One line for each session of a kind, or one that says there was none. */
function kindLines(week: Week, { category, state, sessions }: Kind, now: number): Cell[][] {
  const first = [...weekCells(week), categories[category], coverageWords[state]];
  if (sessions.length === 0) return [[...first, ...Array<null>(9).fill(null)]];
  return sessions.map((each) => [
    ...first,
    each.facilityName,
    minuteWords(Date.parse(each.startsAt)),
    sessionWords(each, now),
    each.closedFor ? closingChoices[each.closedFor] : '',
    ...[each.booked, each.came, each.walkIns, each.publishedBy, each.closedBy],
  ]);
}

const columns = [
  ...[
    '月份',
    '开放周',
    '换日子的原因',
    '这一周的记录号',
    '类别',
    '情况',
    '设施',
    '场次',
    '场次情况',
  ],
  ...['停办的原因', '约了（人）', '来了（人）', '没约就来（人）', '发布的记录号', '停办的记录号'],
];

/** The year's proof as a file. It is written to the log. */
export async function exportCoverage(
  ctx: MemberContext,
  { year, format }: { year: number; format: FileFormat },
) {
  await countAttempt(ctx.db, ctx.person.id, 'export', ctx.now());
  const { weeks } = await coverage(ctx, year);
  const now = ctx.now().getTime();
  const lines = weeks.flatMap((week) => week.kinds.flatMap((kind) => kindLines(week, kind, now)));
  const file = await tableFile({ name: `四类设施开放-${year}`, columns, rows: lines }, format);
  await record(ctx.db, ctx, 'coverage.export', String(year), { format, rows: lines.length });
  return file;
}
