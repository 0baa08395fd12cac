import { eq } from 'drizzle-orm';
import { sharesOpenBefore } from '@cloud/openday/rules/plan';
import { facility, session } from '@cloud/openday/tables';
import { party, type World } from './world';

/** A session on 2 December at 14:00 with shares that open five days before. */
export async function sharedSession(
  world: World,
  wanted: {
    capacity?: number;
    groupShare?: number;
    staffShare?: number;
    facilityId?: string;
    minimumAge?: number;
  } = {},
): Promise<string> {
  const { capacity = 60, groupShare = 24, staffShare = 6, minimumAge } = wanted;
  const facilityId = wanted.facilityId ?? (await world.makeFacility());
  if (minimumAge !== undefined)
    await world.db.update(facility).set({ minimumAge }).where(eq(facility.id, facilityId));
  const id = await world.makeSession(facilityId, '2026-12-02', '14:00', capacity);
  const [made] = await world.db.select().from(session).where(eq(session.id, id));
  const sharesOpenAt = new Date(Number(made?.startsAt) - sharesOpenBefore);
  await world.db
    .update(session)
    .set({ groupShare, staffShare, sharesOpenAt })
    .where(eq(session.id, id));
  return id;
}

/** What a leader sends. */
export const groupAsked = (sessionId: string, headCount: number, minors: number) => ({
  sessionId,
  kind: 'school' as const,
  organisation: '示例小学',
  leader: '示例老师',
  phone: '13800001234',
  purpose: '五年级来看污水怎么变干净',
  headCount,
  minors,
  guardianConsent: minors > 0,
  noticeId: party().noticeId,
});

/** A name for every head, the minors last. */
export const groupList = (headCount: number, minors: number) =>
  Array.from({ length: headCount }, (_, index) => ({
    name: `示例${'甲乙丙丁戊己庚辛'[index % 8] ?? ''}${'一二三四五六七八'[Math.floor(index / 8)] ?? ''}`,
    age: index >= headCount - minors ? 11 : null,
  }));
