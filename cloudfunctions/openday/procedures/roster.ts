import { record } from '../../_shared/audit';
import { open } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import { tableFile, type Cell, type FileFormat, type TableFile } from '../../_shared/table-file';
import type { MemberContext } from '../../_shared/trpc';
import { gateSessions } from '../queries/gate';
import {
  adminTitle,
  expectedParties,
  lockExports,
  rosterPage,
  rosterSession,
  rostersSince,
  type RosterKey,
} from '../queries/roster';
import { startKey, type StartCursor } from '../queries/sessions';
import { addDays, at, dateOf } from '../rules';
import { isListGone } from '../rules/gate';
import { minuteWords } from '../rules/report';
import {
  destroyBy,
  keepVisitDays,
  rosterColumns,
  rosterNote,
  rosterRefusal,
  rosterRefusals,
  rostersADay,
  type RosterPurpose,
  type RosterRefusal,
} from '../rules/roster';
import { noSuchSession } from './refuse';

const refuse = (reason: RosterRefusal) =>
  new Refusal(reason === 'enough' ? 'too_often' : 'refused', rosterRefusals[reason], { reason });

/** Days ahead that the list of sessions reaches. */
const daysAhead = 60;

/** Sessions whose names may still be there: from today on, or those of the last days. */
export async function rosterSessions(
  ctx: MemberContext,
  { past, cursor }: { past: boolean; cursor?: StartCursor | undefined },
) {
  const limit = 20;
  const today = dateOf(ctx.now().getTime());
  const midnight = (date: string) => new Date(at(date, '00:00'));
  const range = past
    ? { from: midnight(addDays(today, -keepVisitDays)), before: midnight(today) }
    : { from: midnight(today), before: midnight(addDays(today, daysAhead)) };
  const scope = { all: true, ids: [] };
  const found = await gateSessions(ctx.db, scope, range, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  return { sessions: page, next };
}

type Person = Awaited<ReturnType<typeof rosterPage>>[number];

/** People of a session, a page of them in memory at a time. */
async function* peopleOf(tx: Db, sessionId: string): AsyncGenerator<Person> {
  const limit = 200;
  for (let after: RosterKey | undefined; ;) {
    const page = await rosterPage(tx, sessionId, after, limit);
    yield* page;
    after = page.at(-1);
    if (page.length < limit) return;
  }
}

function cellsFor(ctx: MemberContext, purpose: RosterPurpose, person: Person): Cell[] {
  const { bookingId, position, code, partySize, status, age } = person;
  const name = open(ctx.keys, person.nameSealed, `${bookingId}/${position}`);
  if (purpose === 'gate') return [code, partySize, name, age ?? '大人', null];
  const phone = open(ctx.keys, person.phoneSealed, `${bookingId}/phone`);
  return [code, partySize, name, phone, status === 'closed' ? '停办了' : '约好了', null];
}

interface Asked {
  sessionId: string;
  purpose: RosterPurpose;
  format: FileFormat;
}

/**
 * Names of a session as a file, for one stated purpose: the gate on paper, or calling people. Never stored,
 * not even as the answer to a repeated tap: each call is another export and another entry in the log.
 */
export async function exportRoster(ctx: MemberContext, asked: Asked): Promise<TableFile> {
  const { sessionId, purpose, format } = asked;
  const now = ctx.now();
  await countAttempt(ctx.db, ctx.person.id, 'export', now);
  return ctx.db.transaction(async (tx) => {
    await lockExports(tx, ctx.person.id);
    const session = await rosterSession(tx, sessionId);
    if (!session) throw noSuchSession();
    const endsAt = session.endsAt.getTime();
    const reason = rosterRefusal(
      { status: session.status, endsAt, listGone: isListGone(endsAt, now.getTime()) },
      purpose,
      now.getTime(),
    );
    if (reason) throw refuse(reason);
    const since = new Date(now.getTime() - 86_400_000);
    if (Number(await rostersSince(tx, ctx.person.id, since)) >= rostersADay) throw refuse('enough');
    let people = 0;
    const rows = async function* () {
      for await (const person of peopleOf(tx, sessionId)) {
        if (purpose === 'call' && person.position > 1) continue;
        people++;
        yield cellsFor(ctx, purpose, person);
      }
    };
    const file = await tableFile(
      {
        name: `名单-${dateOf(session.startsAt.getTime())}-${purpose}`,
        note: rosterNote(
          await adminTitle(tx, ctx.person.id),
          purpose,
          minuteWords(now.getTime()),
          minuteWords(destroyBy(endsAt, purpose)),
        ),
        columns: rosterColumns[purpose],
        rows: rows(),
      },
      format,
    );
    if (people === 0)
      throw refuse(Number(await expectedParties(tx, sessionId)) > 0 ? 'shredded' : 'nobody');
    await record(tx, ctx, 'roster.export', sessionId, { purpose, format, people });
    return file;
  });
}
