import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { openWorld, party, refusal, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('fifty callers at forty seats: double taps, cancels and mixed parties never oversell', async () => {
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00', 40);
  const people = await Promise.all(Array.from({ length: 50 }, () => world.somebody()));
  const acknowledged = new Set<string>();
  await Promise.all(
    people.map(async (who, index) => {
      const { book } = world.as(who).openday;
      const input = { sessionId: ses, ...party(1 + (index % 5)) };
      const answers = await Promise.allSettled([book(input), book(input)]);
      const [made, again] = answers.flatMap((one) =>
        one.status === 'fulfilled' ? [one.value] : [],
      );
      for (const one of answers)
        if (one.status === 'rejected')
          expect(await refusal(Promise.reject(one.reason as Error))).toMatchObject({
            reason: 'full',
          });
      if (!made) return;
      if (again) expect(again).toEqual(made);
      const { bookingId } = made;
      if (index % 3 === 0) await world.as(who).openday.cancel({ bookingId });
      else acknowledged.add(bookingId);
    }),
  );
  const live = await rows<{ id: string; person_id: string; party_size: number }>(
    world.db,
    sql`select id, person_id, party_size from booking where status = 'live'`,
  );
  const [session] = await rows<{ taken: number }>(
    world.db,
    sql`select seats_taken as taken from session where id = ${ses}`,
  );
  expect(new Set(live.map(({ id }) => id))).toEqual(acknowledged);
  expect(new Set(live.map(({ person_id }) => person_id)).size).toBe(live.length);
  expect(session!.taken).toBe(live.reduce((sum, { party_size }) => sum + party_size, 0));
  expect(session!.taken).toBeLessThanOrEqual(40);
});

test('the database itself refuses a seat too many, whoever asks', async () => {
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-03', '14:00', 3);
  const put = (taken: number) =>
    world.db.execute(sql`update session set public_taken = ${taken}::int where id = ${ses}`);
  await expect(put(4)).rejects.toMatchObject({
    cause: { constraint: 'session_never_over_capacity' },
  });
  await expect(put(-1)).rejects.toMatchObject({ cause: { constraint: 'session_shares' } });
});
