import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { area, person } from '../../_shared/tables';
import { booking, session } from '../tables';
import { safetyNotice } from './house';

/**
 * A group that asks for seats of a session's group share. What it says of people is sealed: the leader and
 * the organisation in one, the list of names in another until it is booked; both go when their purpose ends.
 */
export const groupApplication = pgTable(
  'group_application',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: ['school', 'community', 'company', 'other'] }).notNull(),
    headCount: smallint('head_count').notNull(),
    minors: smallint('minors').notNull(),
    guardianConsent: boolean('guardian_consent').notNull(),
    /** The safety notice the leader agreed to for all of them, and where they belong. */
    noticeId: text('notice_id')
      .notNull()
      .references(() => safetyNotice.id),
    areaId: text('area_id').references(() => area.id),
    detailsSealed: text('details_sealed'),
    listSealed: text('list_sealed'),
    /** Names on the list; it is complete when there is one for each head. */
    listed: smallint('listed').notNull().default(0),
    status: text('status', { enum: ['applied', 'approved', 'refused', 'withdrawn', 'closed'] })
      .notNull()
      .default('applied'),
    appliedAt: instantColumn('applied_at').notNull(),
    endedAt: instantColumn('ended_at'),
    decidedBy: text('decided_by').references(() => person.id),
    /** Why it was refused or closed, by code: what the applicant reads of it is in `rules/group.ts`. */
    reason: text('reason'),
    /** Staff's own remark on a refusal; the applicant never sees it. */
    noteSealed: text('note_sealed'),
    bookingId: text('booking_id')
      .unique('group_booked_once')
      .references(() => booking.id),
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    uniqueIndex('group_once_a_session')
      .on(t.sessionId, t.personId)
      .where(sql`${t.status} = 'applied'`),
    index('group_queue')
      .on(t.appliedAt, t.id)
      .where(sql`${t.status} = 'applied'`),
    index('group_all').on(t.appliedAt, t.id),
    index('group_mine').on(t.personId, t.appliedAt, t.id),
    index('group_unshredded')
      .on(t.endedAt)
      .where(sql`${t.shreddedAt} is null`),
    check('group_kind', sql`${t.kind} in ('school', 'community', 'company', 'other')`),
    check(
      'group_size',
      sql`${t.headCount} between 6 and 60 and ${t.minors} between 0 and ${t.headCount} - 1
      and ${t.listed} between 0 and 60`,
    ),
    check(
      'group_status',
      sql`${t.status} in ('applied', 'approved', 'refused', 'withdrawn', 'closed')
      and (${t.status} = 'applied') = (${t.endedAt} is null)
      and (${t.status} = 'approved') = (${t.bookingId} is not null)
      and (${t.status} in ('approved', 'refused')) = (${t.decidedBy} is not null)
      and (${t.status} in ('refused', 'closed')) = (${t.reason} is not null)`,
    ),
    check('group_consent', sql`${t.minors} = 0 or ${t.guardianConsent}`),
    check(
      'group_list_goes_on',
      sql`${t.status} in ('applied', 'refused', 'withdrawn', 'closed') or ${t.listSealed} is null`,
    ),
    check(
      'group_shredded',
      sql`${t.shreddedAt} is null or (${t.endedAt} is not null
      and ${t.detailsSealed} is null and ${t.listSealed} is null and ${t.noteSealed} is null)`,
    ),
  ],
);
