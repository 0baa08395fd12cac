import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import type { MemberContext } from '../../_shared/trpc';
import {
  countingVisits,
  noShowsOf,
  openFacilities,
  restrictedAt,
  restrictedTill,
} from '../queries/restricted';
import { appealUntil, restrictionSentence } from '../rules/no-show';

/** Facilities named to whoever is restricted, as what they can still book. */
const named = 3;

/** Until when the caller is restricted, with the visits it rests on and what is open all the same. */
async function restriction(ctx: MemberContext, db: Db, till: Date) {
  const facilities = await openFacilities(db, ctx.now());
  const pick = (crowded: boolean) => facilities.filter((one) => one.crowded === crowded);
  const open = pick(false);
  const visits = await countingVisits(db, ctx.person.id);
  const sentence = restrictionSentence({
    until: till.getTime(),
    visits,
    open: open.slice(0, named).map(({ name }) => name),
  });
  return { till, sentence, open, crowded: pick(true) };
}

/** @throws Refusal when the session is not for the caller after two no-shows */
export async function refuseRestricted(
  ctx: MemberContext,
  db: Db,
  wanted: { facilityId: string; openWeek: string },
): Promise<void> {
  const till = await restrictedAt(db, ctx.person.id, wanted, ctx.now());
  if (!till) return;
  const { sentence } = await restriction(ctx, db, till);
  throw new Refusal('refused', sentence, { reason: 'no_show' });
}

/** The caller's no-shows, what may still be done about each, and until when they are restricted. */
export async function myNoShows(ctx: MemberContext) {
  const till = await restrictedTill(ctx.db, ctx.person.id, ctx.now());
  const found = await noShowsOf(ctx.db, ctx.person.id);
  return {
    restricted: till ? await restriction(ctx, ctx.db, till) : null,
    noShows: found.map((one) => ({
      ...one,
      appealUntil: new Date(appealUntil(one.decidedAt.getTime())),
    })),
  };
}
