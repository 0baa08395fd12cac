import type { Db } from '../../_shared/db';
import { tapOf } from '../../_shared/idempotency';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { bookOrExplain, type Booked } from '../queries/book';
import { withoutNumbers } from '../queries/house';
import { sessionWithFacility, stateOf } from '../queries/sessions';
import { passLapsed } from '../queries/run-line';
import { isInLine } from '../queries/waiting';
import { bookingRefusal, partyProblems, type Party } from '../rules';
import { clashWith } from './clash';
import { refuseByHouse } from './house';
import { noSuchSession, refuse, refuseLine, refuseParty } from './refuse';
import { refuseRestricted } from './restricted';

/** Books a party into a session. @throws Refusal with the reason of `rules.ts` that stands now */
export function book(ctx: MemberContext, input: { sessionId: string } & Party): Promise<Booked> {
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  const tap = tapOf(ctx, 'openday.book', { ...input, visitors });
  const { sessionId, ...party } = input;
  refuseParty(partyProblems(party, null));

  let counted = false;
  const diagnose = async (db: Db): Promise<void> => {
    if (!counted) await countAttempt(db, ctx.person.id, 'book', ctx.now());
    counted = true;
    await passLapsed(ctx, ctx.person.id, sessionId);
    const session = await sessionWithFacility(db, sessionId);
    if (!session) throw noSuchSession();
    refuseParty(partyProblems(party, session.minimumAge));
    await refuseByHouse(db, party, { ...session, noticeId: session.notice.id }, ctx.now());
    const inTheWay = await clashWith(db, ctx.person.id, session);
    if (inTheWay) throw refuse(inTheWay);
    await refuseRestricted(ctx, db, session);
    if (await isInLine(db, ctx.person.id, sessionId)) throw refuseLine('in_line');
    const reason = bookingRefusal(stateOf(session), party.visitors.length, ctx.now().getTime());
    if (reason) throw refuse(reason);
  };
  return bookOrExplain(ctx, tap, sessionId, party, diagnose);
}
