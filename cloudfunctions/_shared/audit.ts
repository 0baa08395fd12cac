import type { Act } from './acts';
import type { Db } from './db';
import { audit } from './tables';

export interface Actor {
  readonly now: () => Date;
  readonly person: { readonly id: string };
  readonly actingAs: string;
}

type Detail = Record<string, string | number | boolean | null>;

/** Writes who did what to which record. `detail` holds ids and codes, never personal data. */
export async function record(
  db: Db,
  by: Actor,
  act: Act,
  subject: string,
  detail: Detail = {},
): Promise<void> {
  await db.insert(audit).values({
    at: by.now(),
    actorId: by.person.id,
    actorRole: by.actingAs,
    act,
    subject,
    detail,
  });
}

/** What a timer did: the actor is the job itself. */
export const recordJob = (db: Db, now: Date, job: Act, subject: string, detail: Detail = {}) =>
  record(
    db,
    { now: () => now, person: { id: `job:${job}` }, actingAs: 'job' },
    job,
    subject,
    detail,
  );
