import { and, eq, gte, lt } from 'drizzle-orm';
import { newId } from '../../cloudfunctions/_shared/crypto';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import { person } from '../../cloudfunctions/_shared/tables';
import { insertApplication, putList } from '../../cloudfunctions/openday/queries/groups';
import { plannedWeek } from '../../cloudfunctions/openday/queries/week';
import { addDays, at } from '../../cloudfunctions/openday/rules';
import { sharesOpenBefore } from '../../cloudfunctions/openday/rules/plan';
import { session } from '../../cloudfunctions/openday/tables';
import { termsOf } from './sessions';
import { groupApplication } from '../../cloudfunctions/openday/tables/group';

/** Day of the open week whose demo session keeps seats for groups and for people booked by staff. */
const sharedDay = 5;
const shares = { groupShare: 12, staffShare: 3 };

const names = ['示例老师', '示例家长', ...'甲乙丙丁戊己'].map((name) =>
  name.length === 1 ? `示例${name}` : name,
);

/** A demo session with shares, and a school that asks for some of them; nothing once the time for it is over. */
export async function seedDemoGroup(runtime: Runtime): Promise<void> {
  const { db, now } = runtime;
  const { firstDay } = await plannedWeek(db, now());
  const day = addDays(firstDay, sharedDay);
  const [found] = await db
    .select()
    .from(session)
    .where(
      and(
        eq(session.facilityId, 'fac_demo_sewage'),
        gte(session.startsAt, new Date(at(day, '00:00'))),
        lt(session.startsAt, new Date(at(addDays(day, 1), '00:00'))),
        eq(session.status, 'scheduled'),
        eq(session.groupShare, 0),
      ),
    );
  if (!found) return;
  const sharesOpenAt = new Date(found.startsAt.getTime() - sharesOpenBefore);
  if (sharesOpenAt <= now()) return;
  const [asked] = await db
    .select({ id: groupApplication.id })
    .from(groupApplication)
    .where(eq(groupApplication.sessionId, found.id));
  if (asked) return;
  const { noticeId } = await termsOf(db, found.id);
  await db.transaction(async (tx) => {
    const personId = newId('per');
    await tx.insert(person).values({ id: personId, createdAt: now() });
    await tx
      .update(session)
      .set({ ...shares, sharesOpenAt })
      .where(eq(session.id, found.id));
    const id = await insertApplication(tx, runtime, personId, {
      sessionId: found.id,
      kind: 'school',
      organisation: '演示小学（示例）',
      leader: '示例老师',
      phone: '13800001234',
      purpose: '演示：五年级科学课，想看污水怎么变干净',
      headCount: names.length,
      minors: names.length - 2,
      guardianConsent: true,
      noticeId,
    });
    const visitors = names.map((name, index) => ({ name, age: index < 2 ? null : 11 }));
    await putList(tx, runtime, id, visitors);
  });
}
