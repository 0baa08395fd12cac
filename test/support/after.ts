import { eq, sql } from 'drizzle-orm';
import { issueToken } from '@cloud/account/queries';
import { keyedHash, newId, seal } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { identity } from '@cloud/_shared/tables';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { booking } from '@cloud/openday/tables';
import { noShow } from '@cloud/openday/tables/no-show';
import { party, type TestPerson, type World } from './world';

const hour = 3_600_000;

/** Open weeks of a year and a half; tests book, visit and stay away in them. */
export const weeks = [
  '2026-12-01',
  '2027-02-01',
  '2027-04-01',
  '2027-06-01',
  '2027-08-01',
  '2027-10-08',
  '2027-12-01',
  '2028-02-01',
] as const;

/** What happens in and after a visit, by the procedures and jobs that people and timers use. */
export function visitsIn(world: World, guide: TestPerson) {
  const guided = () => world.as(guide);
  return {
    /** Somebody WeChat knows, so that they are the same person after deleting their account. */
    async known(openid: string): Promise<TestPerson> {
      const who = await world.somebody();
      const { keys, db } = world.runtime;
      const subjectHash = keyedHash(keys, 'wechat', openid);
      const subjectSealed = seal(keys, openid, subjectHash);
      await db
        .insert(identity)
        .values({ provider: 'wechat', subjectHash, subjectSealed, personId: who.id });
      return who;
    },
    /** The same person signed in anew: a sign-in lasts a month only. */
    async again(who: TestPerson): Promise<TestPerson> {
      const { token } = await issueToken(world.db, who.id, world.runtime.now());
      return { id: who.id, token };
    },
    book: async (who: TestPerson, sessionId: string, size = 1) =>
      (await world.as(who).openday.book({ sessionId, ...party(size) })).bookingId,
    async admit(sessionId: string, bookingId: string) {
      const [found] = await world.db.select().from(booking).where(eq(booking.id, bookingId));
      await guided().openday.admit({ sessionId, code: found?.code ?? '' });
    },
    load: (sessionId: string, deviceId: string) =>
      guided().openday.gateBundle({ sessionId, deviceId }),
    /** What a phone noted at the session's start comes in now. */
    async sendLate(
      sessionId: string,
      deviceId: string,
      startsAt: number,
      bookingIds: string[],
      over = true,
    ) {
      const events = bookingIds.map((bookingId, index) => ({
        kind: 'admit' as const,
        means: 'scan' as const,
        number: index + 1,
        sessionId,
        bookingId,
        at: startsAt,
        age: world.clock.now - startsAt,
      }));
      const clear = { through: events.length, sessionIds: over ? [sessionId] : [] };
      return guided().openday.syncGate({ deviceId, events, clear });
    },
    settle: () => jobs['settleSessions']!(world.runtime),
    markOf: async (bookingId: string) =>
      (await world.db.select().from(noShow).where(eq(noShow.bookingId, bookingId)))[0],
    /** To the morning a fortnight before a day, when its sessions are released. */
    release(date: string) {
      world.clock.now = at(date, '10:00') - 13 * 24 * hour;
    },
    newDevice: () => newId('dev'),
  };
}

export type Season = Awaited<ReturnType<typeof openSeason>>;

/** Two facilities, one always full and one empty, and people who stay away from the full one. */
export async function openSeason(world: World) {
  const fac = await world.makeFacility({ name: '示例满满厂' });
  const other = await world.makeFacility({ name: '示例空空厂' });
  const guide = await world.staff('guide');
  const planner = await world.staff('planner');
  const visit = visitsIn(world, guide);

  /** A full session of the week at which `absent` did not come and another party did; settled after 48 hours. */
  async function missed(week: string, absent: TestPerson[]) {
    const date = `${week.slice(0, 8)}02`;
    const session = await world.makeSession(fac, date, '14:00', absent.length + 1, week);
    visit.release(date);
    const ids = [];
    for (const who of absent) ids.push(await visit.book(await visit.again(who), session));
    const present = await visit.book(await world.somebody(), session);
    world.clock.now = at(date, '14:00');
    await visitsIn(world, await visit.again(guide)).admit(session, present);
    world.clock.now = at(date, '15:30') + 48 * hour;
    await visit.settle();
    return { session, ids, present };
  }

  return {
    fac,
    guide,
    planner,
    visit,
    missed,
    /** Misses two full weeks; `next` is a session of the same facility in the third, released. */
    async restricted(who: TestPerson, more: TestPerson[] = []) {
      const first = await missed(weeks[0], [who, ...more]);
      const second = await missed(weeks[1], [who, ...more]);
      const decided = world.clock.now;
      const next = await world.makeSession(fac, '2027-04-02', '14:00', 5, weeks[2]);
      const open = await world.makeSession(other, '2027-04-03', '14:00', 5, weeks[2]);
      visit.release('2027-04-02');
      return { first, second, decided, next, open };
    },
    /** What a person was told, in order. */
    told: (who: TestPerson) =>
      rows<{ title: string; body: string }>(
        world.db,
        sql`select title, body from inbox where person_id = ${who.id} order by at, title`,
      ),
  };
}
