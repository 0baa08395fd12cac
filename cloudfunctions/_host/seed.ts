import { eq } from 'drizzle-orm';
import { seedAreas, seedDemoPeople } from '../../seeds/account';
import { seedDemoNominations } from '../../seeds/nomination/demo';
import { seedDemoMedia } from '../../seeds/media';
import { seedCalendar } from '../../seeds/openday/calendar';
import { seedDemoFacilities, seedFacilities } from '../../seeds/openday/facilities';
import { seedDemoGroup } from '../../seeds/openday/groups';
import { seedDemoSessions } from '../../seeds/openday/sessions';
import { seedDemoVisits } from '../../seeds/openday/visits';
import { seedDemoTemplates } from '../../seeds/openday/templates';
import { seedDemoReview } from '../../seeds/review/demo';
import { seedWordLists } from '../../seeds/review/words';
import { seedDemoPosts } from '../../seeds/staff';
import type { Db } from '../_shared/db';
import { identity } from '../_shared/tables';
import type { Runtime } from '../_shared/runtime';

/** Facts the system starts from: sub-districts, the calendar, known facilities. Safe to run again. */
export async function seedReference(db: Db): Promise<void> {
  await seedAreas(db);
  await seedCalendar(db);
  await seedFacilities(db);
  await seedWordLists(db);
}

/** Whether a database was ever played with: its demo people must not be reachable from outside. */
export async function holdsDemo(db: Db): Promise<boolean> {
  const found = await db.select().from(identity).where(eq(identity.provider, 'demo')).limit(1);
  return found.length > 0;
}

/** Invented content, marked 演示: only ever in a demo. */
export async function seedDemo(runtime: Runtime): Promise<void> {
  const people = await seedDemoPeople(runtime);
  await seedDemoPosts(runtime, people);
  // Where there is no store, nothing can be sent.
  if (runtime.storage) await seedDemoMedia(runtime, people);
  await seedDemoFacilities(runtime.db);
  await seedDemoTemplates(runtime.db);
  await seedDemoSessions(runtime);
  await seedDemoVisits(runtime, people);
  await seedDemoGroup(runtime);
  await seedDemoNominations(runtime, people);
  await seedDemoReview(runtime, people);
}
