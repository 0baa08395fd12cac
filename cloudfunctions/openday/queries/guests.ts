import { and, eq, sql } from 'drizzle-orm';
import { keyedHash, newId } from '../../_shared/crypto';
import { instant, rows, type Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { person } from '../../_shared/tables';
import { plainPhone } from '../../_shared/rules/phone';
import { booking, session } from '../tables';
import { guest } from '../tables/guest';

/** The person behind a phone that staff book for; made on first sight, one for two calls at once. */
export async function guestFor(db: Db, { keys, now }: Runtime, phone: string): Promise<string> {
  const phoneHash = keyedHash(keys, 'phone', plainPhone(phone));
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`guest ${phoneHash}`}))`);
  const [known] = await db
    .update(guest)
    .set({ seenAt: now() })
    .where(eq(guest.phoneHash, phoneHash))
    .returning({ personId: guest.personId });
  if (known) return known.personId;
  const personId = newId('per');
  await db.insert(person).values({ id: personId, createdAt: now(), guest: true });
  await db.insert(guest).values({ phoneHash, personId, seenAt: now() });
  return personId;
}

/** Whose booking staff made; undefined for a booking of somebody with an account. */
export async function guestOf(db: Db, bookingId: string) {
  const [found] = await db
    .select({ personId: booking.personId, sessionId: booking.sessionId })
    .from(booking)
    .innerJoin(person, eq(person.id, booking.personId))
    .where(and(eq(booking.id, bookingId), eq(person.guest, true)));
  return found;
}

/**
 * Forgets whose phone it was once nothing rests on it any more. The person stays as a tombstone, as after
 * a deleted account.
 */
export async function forgetGuests(db: Db, now: Date, before: Date): Promise<number> {
  const gone = await rows(
    db,
    sql`
    with due as (
      select g.person_id from ${guest} as g
      where g.seen_at < ${instant(before)} and not exists (select from ${booking} as b
        join ${session} as s on s.id = b.session_id
        where b.person_id = g.person_id and s.ends_at >= ${instant(before)})
    ), forgotten as (
      delete from ${guest} as g using due
      where g.person_id = due.person_id and g.seen_at < ${instant(before)} returning g.person_id
    )
    update ${person} as p set deleted_at = ${instant(now)} from forgotten
    where p.id = forgotten.person_id returning p.id`,
  );
  return gone.length;
}
