import { dbError } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { bookingRefusals, type BookingRefusal, type PartyProblem } from '../rules';
import { lineRefusals, type LineRefusal } from '../rules/waiting';

export const refuse = (reason: BookingRefusal) =>
  new Refusal('refused', bookingRefusals[reason], { reason });

export const refuseLine = (reason: LineRefusal) =>
  new Refusal('refused', lineRefusals[reason], { reason });

/** @throws Refusal for the first of the problems, if any */
export const refuseParty = (problems: readonly PartyProblem[]) => {
  const [first] = problems;
  if (first) throw new Refusal('refused', first.sentence, { reason: 'party', field: first.field });
};

export const noSuchSession = () =>
  new Refusal('not_found', '找不到这一场，可能已经撤了。回场次列表看看别的。');

/** Waits for work that ends bookings. @throws the refusal where the gate let one of them in at that moment */
export const unlessAdmitted = <T>(work: Promise<T>, refusal: Refusal): Promise<T> =>
  work.catch((error: unknown) => {
    throw dbError(error)?.constraint === 'booking_not_admitted' ? refusal : error;
  });
