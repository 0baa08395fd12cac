import type { Db } from '../../cloudfunctions/_shared/db';
import { sessionTemplate } from '../../cloudfunctions/openday/tables/plan';

/** Facility, weekday (0 is Sunday), start, minutes, capacity, least people, guide. */
const usual = [
  ['fac_demo_sewage', 2, '09:30', 90, 30, 8, '示例讲解员 1 号'],
  ['fac_demo_monitoring', 3, '14:00', 60, 20, null, null],
  ['fac_demo_garbage', 6, '09:30', 100, 30, 10, null],
  ['fac_demo_hazardous', 5, '14:00', 80, 15, 6, null],
  ['fac_demo_lab', 4, '09:30', 60, 12, null, '示例讲解员 1 号'],
] as const;

/** How the demo's facilities usually open. */
export async function seedDemoTemplates(db: Db): Promise<void> {
  for (const [
    facilityId,
    weekday,
    startTime,
    minutes,
    capacity,
    minimumNumber,
    guideTitle,
  ] of usual)
    await db
      .insert(sessionTemplate)
      .values({ facilityId, weekday, startTime, minutes, capacity, minimumNumber, guideTitle })
      .onConflictDoNothing();
}
