import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { instantColumn } from './columns';
import { person } from './tables';

/**
 * A picture or a video. Its row is there before its first byte is stored, and goes after the last one went.
 * What is served was made anew from what came; what came is kept sealed until `original` says otherwise.
 */
export const media = pgTable(
  'media',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['picture', 'video'] }).notNull(),
    /** Who sent it; null once it is gone and only its number is kept. */
    ownerId: text('owner_id').references(() => person.id),
    /** What it was sent for. */
    purpose: text('purpose', { enum: ['nomination', 'publication'] }).notNull(),
    /** The form it was chosen in: the app's own key of a draft, or the id of a publication. */
    form: text('form').notNull(),
    /** One key for one chosen file: sending it again makes no second one. */
    uploadKey: text('upload_key').notNull(),
    status: text('status', { enum: ['receiving', 'ready', 'going', 'gone'] })
      .notNull()
      .default('receiving'),
    /** Somebody is sending the bytes since then: a lease, so that two tries do not write at once. */
    takenAt: instantColumn('taken_at'),
    /** Pixels of the large rendition, or of a video as it is shown. */
    width: integer('width'),
    height: integer('height'),
    /** Size of what is served in full. */
    bytes: integer('bytes'),
    /** `#rrggbb`, to be shown until the picture is there. */
    colour: text('colour'),
    durationMs: integer('duration_ms'),
    /** SHA-256 over what is served of it: signatures are put to this picture and no other. */
    digest: text('digest'),
    original: text('original', { enum: ['none', 'sealed', 'shredding', 'shredded'] })
      .notNull()
      .default('none'),
    /** The picture whose areas were blacked out in this one. */
    madeFrom: text('made_from').references((): AnyPgColumn => media.id, { onDelete: 'set null' }),
    /** How many drafts, versions and records list it; triggers count. */
    uses: integer('uses').notNull().default(0),
    createdAt: instantColumn('created_at').notNull(),
    readyAt: instantColumn('ready_at'),
    /** When it first became public; its address then answers “gone” afterwards, and not “unknown”. */
    publicSince: instantColumn('public_since'),
    goneAt: instantColumn('gone_at'),
  },
  (t) => [
    uniqueIndex('media_upload')
      .on(t.ownerId, t.uploadKey)
      .where(sql`${t.status} in ('receiving', 'ready')`),
    index('media_mine').on(t.ownerId, t.createdAt, t.id),
    index('media_loose')
      .on(t.createdAt)
      .where(sql`${t.uses} = 0 and ${t.status} <> 'gone'`),
    index('media_original')
      .on(t.createdAt)
      .where(sql`${t.original} in ('sealed', 'shredding')`),
    check('media_kind', sql`${t.kind} in ('picture', 'video')`),
    check('media_purpose', sql`${t.purpose} in ('nomination', 'publication')`),
    check('media_status', sql`${t.status} in ('receiving', 'ready', 'going', 'gone')`),
    check(
      'media_whole',
      sql`${t.status} <> 'ready' or (${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0
      and ${t.readyAt} is not null and ${t.digest} is not null and (${t.colour} is not null) = (${t.kind} = 'picture')
      and (${t.durationMs} is not null) = (${t.kind} = 'video'))`,
    ),
    check(
      'media_original',
      sql`${t.original} in ('none', 'sealed', 'shredding', 'shredded')
      and (${t.original} = 'none' or ${t.kind} = 'picture')`,
    ),
    check('media_in_use', sql`${t.uses} >= 0 and (${t.uses} = 0 or ${t.status} = 'ready')`),
    check(
      'media_gone',
      sql`(${t.status} = 'gone') = (${t.goneAt} is not null) and (${t.status} = 'gone') = (${t.ownerId} is null)
      and (${t.status} <> 'gone' or (${t.publicSince} is not null and ${t.original} in ('none', 'shredded')))`,
    ),
  ],
);

/** Who lists a picture: a draft (version 0) or a version of a publication, or another domain's record. */
export const mediaUse = pgTable(
  'media_use',
  {
    mediaId: text('media_id')
      .notNull()
      .references(() => media.id),
    holder: text('holder').notNull(),
    version: smallint('version').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.holder, t.version, t.mediaId] }),
    index('media_use_of').on(t.mediaId),
  ],
);
