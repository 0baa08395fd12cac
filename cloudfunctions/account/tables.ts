import { pgTable, text } from 'drizzle-orm/pg-core';
import { area, person } from '../_shared/tables';

/** What a person chose to be called and where they live; the name is sealed. */
export const profile = pgTable('profile', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  nicknameSealed: text('nickname_sealed'),
  areaId: text('area_id').references(() => area.id),
});
