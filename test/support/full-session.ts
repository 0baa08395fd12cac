import { jobs } from '@cloud/openday/jobs';
import { openWorld, party } from './world';

/** A session of four seats on 2 December at 14:00 that one party has whole, and others who join its line. */
export async function openFullSession() {
  const world = await openWorld();
  const fac = await world.makeFacility();
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 4);
  const first = await world.somebody();
  const { bookingId: booked } = await world.as(first).openday.book({ sessionId: ses, ...party(4) });
  return {
    ...{ world, fac, ses, first, booked },
    async join(size: number, auto = false, sessionId = ses) {
      const who = await world.somebody();
      const { id } = await world.as(who).openday.join({ sessionId, auto, ...party(size) });
      return { who, id, look: () => world.as(who).openday.myEntry({ id }) };
    },
    run: () => jobs['runLines']!(world.runtime),
  };
}

export type FullSession = Awaited<ReturnType<typeof openFullSession>>;
