import { check, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { person } from '../_shared/tables';

/** A sub-district of the district (镇街). Reference data, not personal. */
export const area = pgTable(
  'area',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['street', 'town'] }).notNull(),
    aliases: jsonb('aliases').$type<string[]>().notNull(),
    /** Statistical code under the former district, shown only. */
    legacyCode: text('legacy_code'),
    sort: text('sort').notNull(),
  },
  (t) => [check('area_kind', sql`${t.kind} in ('street', 'town')`)],
);

/** What a person chose to be called and where they live; the name is sealed. */
export const profile = pgTable('profile', {
  personId: text('person_id').primaryKey().references(() => person.id),
  nicknameSealed: text('nickname_sealed'),
  areaId: text('area_id').references(() => area.id),
});
