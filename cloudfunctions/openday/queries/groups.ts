import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { newId, open, seal } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import { openRow } from '../../_shared/open-row';
import type { Runtime } from '../../_shared/runtime';
import { area } from '../../_shared/tables';
import { plainPhone } from '../../_shared/rules/phone';
import type { Category, Visitor } from '../rules';
import type { GroupClosedFor, GroupDetails, GroupRequest } from '../rules/group';
import { facility, session } from '../tables';
import { groupApplication } from '../tables/group';

export type Application = typeof groupApplication.$inferSelect;

/** Place in a list ordered by when it was applied for. */
export interface AppliedCursor {
  appliedAt: string;
  id: string;
}

export const appliedKey = ({ appliedAt, id }: { appliedAt: Date; id: string }): AppliedCursor => ({
  appliedAt: appliedAt.toISOString(),
  id,
});

export const openDetails = ({ keys }: Runtime, { id, detailsSealed }: Application) =>
  detailsSealed === null ? undefined : (JSON.parse(open(keys, detailsSealed, id)) as GroupDetails);

/** The same for one among many: undefined where it cannot be opened. */
export function listedDetails({ keys }: Runtime, { id, detailsSealed }: Application) {
  const opened = openRow(keys, detailsSealed, id);
  return opened === null ? undefined : (JSON.parse(opened) as GroupDetails);
}

export const openList = ({ keys }: Runtime, { id, listSealed }: Application): Visitor[] =>
  listSealed === null ? [] : (JSON.parse(open(keys, listSealed, `${id}/list`)) as Visitor[]);

export const openNote = ({ keys }: Runtime, { id, noteSealed }: Application) =>
  noteSealed === null ? null : open(keys, noteSealed, `${id}/note`);

/** Writes an application; the caller holds the session's row. */
export async function insertApplication(
  db: Db,
  { keys, now }: Runtime,
  personId: string,
  asked: GroupRequest & { sessionId: string },
): Promise<string> {
  const id = newId('grp');
  const { organisation, leader, phone, purpose, ...rest } = asked;
  const details: GroupDetails = {
    organisation: organisation.trim(),
    leader: leader.trim(),
    phone: plainPhone(phone),
    purpose: purpose.trim(),
  };
  const detailsSealed = seal(keys, JSON.stringify(details), id);
  await db
    .insert(groupApplication)
    .values({ id, personId, ...rest, detailsSealed, appliedAt: now() });
  return id;
}

/** Keeps a list of names in place of the one before. The caller holds the session's row. */
export const putList = (db: Db, { keys }: Runtime, id: string, visitors: readonly Visitor[]) =>
  db
    .update(groupApplication)
    .set({
      listSealed: seal(keys, JSON.stringify(visitors), `${id}/list`),
      listed: visitors.length,
    })
    .where(eq(groupApplication.id, id));

/** An application as it is stored; read again under its session's lock before it is changed. */
export async function storedApplication(db: Db, id: string) {
  const [found] = await db.select().from(groupApplication).where(eq(groupApplication.id, id));
  return found;
}

/** The application a booking was made from. */
export async function applicationOf(db: Db, bookingId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: groupApplication.id })
    .from(groupApplication)
    .where(eq(groupApplication.bookingId, bookingId));
  return found?.id ?? null;
}

type Ending =
  | { status: 'withdrawn' }
  | { status: 'closed'; reason: GroupClosedFor }
  | { status: 'refused'; reason: string; decidedBy: string; noteSealed: string | null }
  | { status: 'approved'; bookingId: string; decidedBy: string; listSealed: null };

export const endApplication = (db: Db, id: string, ending: Ending, endedAt: Date) =>
  db
    .update(groupApplication)
    .set({ ...ending, endedAt })
    .where(eq(groupApplication.id, id));

/** Ends what a session still had open. Returns whose they were. The caller holds the session's row. */
export const closeApplications = (db: Db, sessionId: string, reason: GroupClosedFor, now: Date) =>
  db
    .update(groupApplication)
    .set({ status: 'closed', reason, endedAt: now })
    .where(and(eq(groupApplication.sessionId, sessionId), eq(groupApplication.status, 'applied')))
    .returning({ id: groupApplication.id, personId: groupApplication.personId });

const columns = {
  application: groupApplication,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  sharesOpenAt: session.sharesOpenAt,
  sharesOpenedAt: session.sharesOpenedAt,
  groupShare: session.groupShare,
  groupTaken: session.groupTaken,
  sessionStatus: session.status,
  facilityId: facility.id,
  facilityName: facility.name,
  minimumAge: facility.minimumAge,
  category: sql<Category>`${facility.category}`,
  areaName: area.name,
};

const applicationRows = (db: Db) =>
  db
    .select(columns)
    .from(groupApplication)
    .innerJoin(session, eq(session.id, groupApplication.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId));

export async function applicationById(db: Db, id: string) {
  const [found] = await applicationRows(db).where(eq(groupApplication.id, id));
  return found;
}

/** A person's applications, latest first. */
export const applicationsOf = (
  db: Db,
  personId: string,
  cursor: AppliedCursor | undefined,
  limit: number,
) =>
  applicationRows(db)
    .where(
      and(
        eq(groupApplication.personId, personId),
        cursor &&
          sql`(${groupApplication.appliedAt}, ${groupApplication.id}) < (${cursor.appliedAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(groupApplication.appliedAt), desc(groupApplication.id))
    .limit(limit);

/** What waits for a decision, oldest first; or what was, latest first. */
export const applicationQueue = (
  db: Db,
  waiting: boolean,
  cursor: AppliedCursor | undefined,
  limit: number,
) =>
  applicationRows(db)
    .where(
      and(
        waiting
          ? eq(groupApplication.status, 'applied')
          : inArray(groupApplication.status, ['approved', 'refused', 'withdrawn', 'closed']),
        cursor &&
          (waiting
            ? sql`(${groupApplication.appliedAt}, ${groupApplication.id}) > (${cursor.appliedAt}::timestamptz, ${cursor.id})`
            : sql`(${groupApplication.appliedAt}, ${groupApplication.id}) < (${cursor.appliedAt}::timestamptz, ${cursor.id})`),
      ),
    )
    .orderBy(
      ...(waiting
        ? [asc(groupApplication.appliedAt), asc(groupApplication.id)]
        : [desc(groupApplication.appliedAt), desc(groupApplication.id)]),
    )
    .limit(limit);
