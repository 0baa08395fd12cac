import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import { PGlite } from '@electric-sql/pglite';
import { answer } from '@cloud/_shared/serve';
import { newId } from '@cloud/_shared/crypto';
import { openday } from '@cloud/openday/router';
import { openWorld, party, type TestPerson, type World } from '../support/world';

/*
 * Bookings a second through the whole procedure (guard, validation, idempotency, personal rows, audit)
 * against a driver that runs nothing but the booking: take the seat if it is there, insert the row.
 * Fifty callers; one session everybody wants, or two hundred. Prints one JSON line per figure.
 */
const callers = 50;
const rounds = 3;
const perRound = 500;

const bare = `with seat as (
    update session set public_taken = public_taken + 1
    where id = $1 and status = 'scheduled' and release_at <= $2 and booking_closes_at > $2 and waiting = 0 and seats_taken + seats_held + 1 <= capacity
    returning id, open_week, tstzrange(starts_at, ends_at) as during)
  insert into booking (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code, created_at, shredded_at)
  select $3, id, $4, open_week, 1, during, 1, 0, $5, $2, $2 from seat returning id`;

type Query = (text: string, values: unknown[]) => Promise<unknown>;

/** The driver below the query builder. */
function rawQuery(world: World): Query {
  const client = (world.db as unknown as { $client: Pool | PGlite }).$client;
  return (text, values) =>
    client instanceof PGlite ? client.query(text, values) : client.query(text, values);
}

async function spread(jobs: (() => Promise<void>)[]): Promise<number> {
  const began = performance.now();
  let next = 0;
  const caller = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) await job();
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (jobs.length / (performance.now() - began)) * 1000;
}

/** One open week a round, so that a person may book in each. */
async function sessions(
  world: World,
  facilityId: string,
  round: number,
  count: number,
): Promise<string[]> {
  const week = `20${27 + Math.floor(round / 6)}-${String(2 * (round % 6) + 2).padStart(2, '0')}-01`;
  const made = [];
  for (let index = 0; index < count; index++) {
    const time = `${String(8 + Math.floor(index / 40)).padStart(2, '0')}:${String(index % 40).padStart(2, '0')}`;
    made.push(await world.makeSession(facilityId, week, time, 500, week));
  }
  await world.db.execute(
    sql`update session set release_at = '2020-01-01' where open_week = ${week}`,
  );
  return made;
}

async function measure(world: World, people: TestPerson[], count: number, from: number) {
  const facilityId = await world.makeFacility();
  const query = rawQuery(world);
  const code = (index: number) => index.toString(36).padStart(4, '0').toUpperCase();
  const whole: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const forWhole = await sessions(world, facilityId, from + round * 2, count);
    whole.push(
      await spread(
        people.map((who, index) => async () => {
          const input = { sessionId: forWhole[index % count], ...party() };
          const call = { path: 'book', input, key: newId('tap') };
          const reply = await answer(world.runtime, openday, call, {
            kind: 'token',
            token: who.token,
          });
          if (!reply.ok) throw new Error(JSON.stringify(reply));
        }),
      ),
    );
    const forRaw = await sessions(world, facilityId, from + round * 2 + 1, count);
    const now = world.runtime.now().toISOString();
    raw.push(
      await spread(
        people.map((who, index) => async () => {
          await query(bare, [forRaw[index % count], now, newId('bkg'), who.id, code(index)]);
        }),
      ),
    );
  }
  const best = (figures: number[]) => Math.max(...figures);
  return { whole: best(whole), raw: best(raw), ratio: best(whole) / best(raw) };
}

async function main(engine: string): Promise<void> {
  const world = await openWorld();
  const people: TestPerson[] = [];
  while (people.length < perRound) people.push(await world.somebody());
  for (const [index, [what, count]] of (
    [
      ['hot', 1],
      ['spread', 200],
    ] as const
  ).entries())
    console.log(
      JSON.stringify({ engine, what, ...(await measure(world, people, count, index * 6)) }),
    );
  await world.close();
  process.exit(0);
}

void main(process.argv[2] ?? '');
