import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { publication } from '../../_shared/publication';
import { area } from '../../_shared/tables';
import { campaign, nomination, oneOf, workKindList } from '../tables';

/**
 * What the gallery looks stories up by. A row is there exactly as long as the story is public: a trigger on
 * `publication` writes and removes it, so that nobody who publishes or withdraws has to think of it.
 */
export const story = pgTable(
  'story',
  {
    nominationId: text('nomination_id')
      .primaryKey()
      .references(() => nomination.id),
    publicationId: text('publication_id')
      .notNull()
      .unique('story_publication')
      .references(() => publication.id),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    kind: text('kind', { enum: workKindList }).notNull(),
    areaId: text('area_id')
      .notNull()
      .references(() => area.id),
    /** Every character of the public text and every two that stand together: Chinese has no spaces. */
    grams: text('grams').array().notNull(),
  },
  (t) => [
    // Written seldom, looked up often: entries that wait make a search cost more.
    index('story_grams').using('gin', t.grams).with({ fastupdate: false }),
    check('story_kind', oneOf(t.kind, workKindList)),
  ],
);

/**
 * Where a story stands in each of the shuffles. A visitor of a day gets one of them, begun at a place of
 * their own (docs/decisions/0009): their order is random, and is read along an index.
 */
export const storyPlace = pgTable(
  'story_place',
  {
    nominationId: text('nomination_id')
      .notNull()
      .references(() => story.nominationId, { onDelete: 'cascade' }),
    shuffle: smallint('shuffle').notNull(),
    place: integer('place').notNull(),
    kind: text('kind', { enum: workKindList }).notNull(),
    areaId: text('area_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.nominationId, t.shuffle] }),
    index('story_place_all').on(t.shuffle, t.place, t.nominationId),
    index('story_place_kind').on(t.shuffle, t.kind, t.place, t.nominationId),
    index('story_place_area').on(t.shuffle, t.areaId, t.place, t.nominationId),
    check('story_place_shuffle', sql`${t.shuffle} between 0 and 31`),
  ],
);
