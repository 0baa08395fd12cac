import { Refusal } from '../../_shared/errors';
import type { Db } from '../../_shared/db';
import { tapOf } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import { bookOrExplain, type Booked } from '../queries/book';
import { liveBookingsOf } from '../queries/bookings';
import { sessionWithFacility, stateOf } from '../queries/sessions';
import {
  bookingRefusal,
  bookingRefusals,
  clash,
  partyProblems,
  type BookingRefusal,
  type Party,
  type PartyProblem,
} from '../rules';

const refuse = (reason: BookingRefusal) =>
  new Refusal('refused', bookingRefusals[reason], { reason });

const refuseParty = (problems: PartyProblem[]) => {
  const [first] = problems;
  if (first) throw new Refusal('refused', first.sentence, { reason: 'party', field: first.field });
};

/** Books a party into a session. @throws Refusal with the reason of `rules.ts` that stands now */
export function book(ctx: MemberContext, input: { sessionId: string } & Party): Promise<Booked> {
  const tap = tapOf(ctx, 'openday.book', input);
  const { sessionId, ...party } = input;
  refuseParty(partyProblems(party, null));

  const diagnose = async (db: Db): Promise<void> => {
    const session = await sessionWithFacility(db, sessionId);
    if (!session)
      throw new Refusal('not_found', '找不到这一场，可能已经撤了。回场次列表看看别的。');
    refuseParty(partyProblems(party, session.minimumAge));
    const standing = await liveBookingsOf(db, ctx.person.id);
    const inTheWay = clash(
      standing.map((one) => ({
        ...one,
        startsAt: Number(one.startsAt),
        endsAt: Number(one.endsAt),
      })),
      {
        sessionId,
        openWeek: session.openWeek,
        startsAt: Number(session.startsAt),
        endsAt: Number(session.endsAt),
      },
    );
    if (inTheWay) throw refuse(inTheWay);
    const reason = bookingRefusal(stateOf(session), party.visitors.length, ctx.now().getTime());
    if (reason) throw refuse(reason);
  };
  return bookOrExplain(ctx, tap, sessionId, party, diagnose);
}
