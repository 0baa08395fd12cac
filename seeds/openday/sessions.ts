import { and, eq, gte, lt } from 'drizzle-orm';
import { newId } from '../../cloudfunctions/_shared/crypto';
import type { Db } from '../../cloudfunctions/_shared/db';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import { person } from '../../cloudfunctions/_shared/tables';
import { bookOrExplain } from '../../cloudfunctions/openday/queries/book';
import { joinLine } from '../../cloudfunctions/openday/queries/line';
import { sessionWithFacility } from '../../cloudfunctions/openday/queries/sessions';
import { plannedWeek } from '../../cloudfunctions/openday/queries/week';
import { addDays, at, dateOf, sessionTimes, type Party } from '../../cloudfunctions/openday/rules';
import { checkCharacter } from '../../cloudfunctions/openday/rules/identity';
import { session } from '../../cloudfunctions/openday/tables';

/** Facility, day of the week counted from its first, start, minutes, capacity, seats already booked. */
const plan = [
  ['fac_demo_sewage', 0, '09:30', 90, 30, 12],
  ['fac_demo_monitoring', 0, '14:00', 60, 20, 17],
  ['fac_demo_sewage', 1, '14:00', 90, 30, 18],
  ['fac_demo_hazardous', 1, '09:30', 80, 15, 6],
  ['fac_demo_garbage', 2, '09:30', 100, 30, 30],
  ['fac_demo_sewage', 2, '14:00', 90, 30, 5],
  ['fac_demo_monitoring', 3, '09:30', 60, 20, 3],
  ['fac_demo_garbage', 4, '14:00', 100, 30, 21],
  ['fac_demo_hazardous', 4, '14:00', 80, 15, 0],
  ['fac_demo_sewage', 5, '09:30', 90, 30, 9],
  ['fac_demo_garbage', 5, '14:00', 100, 30, 14],
  ['fac_demo_monitoring', 6, '09:30', 60, 20, 0],
  ['fac_demo_power', 6, '14:00', 60, 12, 4],
] as const;

/** People a visit takes, as in the templates. */
const least: Record<string, number> = {
  fac_demo_sewage: 8,
  fac_demo_garbage: 10,
  fac_demo_hazardous: 6,
};

/** Who stands in line where the plan is full: parties by size, first come first. */
const line = [2, 1, 3];

const names = ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊', '示例己', '示例庚', '示例辛'];

async function somebody(runtime: Runtime): Promise<string> {
  const personId = newId('per');
  await runtime.db.insert(person).values({ id: personId, createdAt: runtime.now() });
  return personId;
}

/** Nobody's ID number: area 999999 is given to no place. */
function inventedId(age: number, turn: number): string {
  const birthYear = 2026 - age - 1;
  const digits = `999999${birthYear}0101${String(100 + turn)}`;
  return `${digits}${checkCharacter(digits)}`;
}

/** What a place asks of a party, as it stands in the demo's facilities. */
export async function termsOf(db: Db, sessionId: string) {
  const found = await sessionWithFacility(db, sessionId);
  if (!found) throw new Error(`no demo session ${sessionId}`);
  return { noticeId: found.notice.id, idRequired: found.idRequired };
}
type Terms = Awaited<ReturnType<typeof termsOf>>;

const inventedParty = (size: number, turn: number, { noticeId, idRequired }: Terms): Party => ({
  visitors: Array.from({ length: size }, (_, seat) => ({
    name: names[(turn + seat) % names.length] ?? '示例',
    age: seat === 2 ? 15 : null,
    ...(idRequired && { idNumber: inventedId(seat === 2 ? 15 : 30, turn * 5 + seat) }),
  })),
  phone: `1380000${String(1000 + turn)}`,
  guardianConsent: false,
  noticeId,
});

/** Books `size` seats for somebody, invented unless given, through the same statement as everybody. */
export async function bookSomebody(
  runtime: Runtime,
  sessionId: string,
  size: number,
  turn: number,
  who?: string,
): Promise<void> {
  const personId = who ?? (await somebody(runtime));
  const terms = await termsOf(runtime.db, sessionId);
  const tap = { personId, procedure: 'demo', key: newId('tap'), payloadHash: '' };
  await bookOrExplain(runtime, tap, sessionId, inventedParty(size, turn, terms), () =>
    Promise.reject(new Error(`demo session ${sessionId} cannot be booked`)),
  );
}

async function lineUp(runtime: Runtime, sessionId: string): Promise<void> {
  const terms = await termsOf(runtime.db, sessionId);
  for (const [turn, size] of line.entries()) {
    const personId = await somebody(runtime);
    const party = inventedParty(size, 20 + turn, terms);
    await runtime.db.transaction((tx) =>
      joinLine(tx, runtime, { sessionId, personId, party, auto: false, lineSlot: 1 }),
    );
  }
}

export async function exists(db: Db, facilityId: string, date: string): Promise<boolean> {
  const found = await db
    .select({ id: session.id })
    .from(session)
    .where(
      and(
        eq(session.facilityId, facilityId),
        gte(session.startsAt, new Date(at(date, '00:00'))),
        lt(session.startsAt, new Date(at(addDays(date, 1), '00:00'))),
      ),
    );
  return found.length > 0;
}

interface Planned {
  facilityId: string;
  openWeek: string;
  startsAt: number;
  minutes: number;
  capacity: number;
  booked: number;
  times: ReturnType<typeof sessionTimes>;
}

/**
 * One demo session, released already so that it can be tried; filled with invented parties of three,
 * and with a line where it is full.
 */
export async function plant(
  runtime: Runtime,
  { booked, minutes, startsAt, times, ...planned }: Planned,
): Promise<string> {
  const now = runtime.now().getTime();
  const id = newId('ses');
  await runtime.db.insert(session).values({
    id,
    ...planned,
    minimumNumber: least[planned.facilityId] ?? null,
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt + minutes * 60_000),
    releaseAt: new Date(Math.min(times.releaseAt, now - 3_600_000)),
    bookingClosesAt: new Date(times.bookingClosesAt),
    cancelUntil: new Date(times.cancelUntil),
  });
  for (let left = booked, turn = 0; left > 0; left -= 3, turn++)
    await bookSomebody(runtime, id, Math.min(3, left), turn);
  if (booked === planned.capacity) await lineUp(runtime, id);
  return id;
}

/** Sessions of the coming open week, and one today so that the gate can be tried on any day. */
export async function seedDemoSessions(runtime: Runtime): Promise<void> {
  const now = runtime.now().getTime();
  const { firstDay } = await plannedWeek(runtime.db, runtime.now());
  for (const [facilityId, offset, time, minutes, capacity, booked] of plan) {
    const startsAt = at(addDays(firstDay, offset), time);
    if (startsAt < now + 3 * 3_600_000 || (await exists(runtime.db, facilityId, dateOf(startsAt))))
      continue;
    await plant(runtime, {
      ...{ facilityId, openWeek: firstDay, startsAt, minutes, capacity, booked },
      times: sessionTimes(startsAt),
    });
  }
  const today = dateOf(now);
  const startsAt = Math.ceil((now + 600_000) / 1_800_000) * 1_800_000;
  const facilityId = 'fac_demo_sewage';
  if (dateOf(startsAt) !== today || (await exists(runtime.db, facilityId, today))) return;
  const times = { releaseAt: now, bookingClosesAt: startsAt, cancelUntil: startsAt };
  await plant(runtime, {
    facilityId,
    openWeek: today,
    startsAt,
    minutes: 90,
    capacity: 30,
    booked: 12,
    times,
  });
}
