import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { rows } from '../../_shared/db';
import { leadPictureIn, type LeadPictureRow } from '../../_shared/lead-picture';
import { publication, publicationVersion } from '../../_shared/publication';
import { area } from '../../_shared/tables';
import type { WorkKind } from '../rules';
import { gramsOf, wordsOf } from '../rules/search';
import { campaign } from '../tables';
import { story, storyPlace } from '../tables/gallery';
import { support, supportTotal } from '../tables/support';

/** Orders in which the stories stand ready; `story_place` holds each story's place in every one. */
const shuffles = 32;

export interface GalleryCursor {
  shuffle: number;
  start: number;
  place: number;
  id: string;
  wrapped: boolean;
}

/**
 * Where somebody's order of a day begins: one of the shuffles, read from a place in it round to that place
 * again. The same person finds the same order all day; tomorrow, and for anybody else, it is another.
 * @param seed whoever it is, and Shanghai's date
 */
export function orderOf(seed: string): { shuffle: number; start: number } {
  const digest = createHash('sha256').update(seed).digest();
  return { shuffle: digest[0]! % shuffles, start: digest.readInt32BE(1) };
}

export interface GalleryFilter {
  kind?: WorkKind | undefined;
  areaId?: string | undefined;
  words?: string | undefined;
}

/** What a story must hold to be found: the pairs are looked up in the index, the words settle it. */
function found({ words = '' }: GalleryFilter): SQL {
  const grams = gramsOf(words);
  if (grams.length === 0) return sql`true`;
  const list = sql.join(
    grams.map((gram) => sql`${gram}`),
    sql`, `,
  );
  const each = wordsOf(words).map(
    (word) =>
      sql`position(${word} in lower(normalize(v.title || ' ' || v.body || ' ' || v.fields::text, NFKC))) > 0`,
  );
  return sql`s.grams @> array[${list}]::text[] and ${sql.join(each, sql` and `)}`;
}

export interface Card {
  id: string;
  title: string;
  name: string | null;
  kind: WorkKind;
  areaName: string;
  picture: LeadPictureRow | null;
  /** Null while the campaign does not show them. */
  supports: number | null;
  place: number;
}

/** A stretch of a shuffle: the places that a condition leaves, in order. */
const stretch = (
  at: SQL,
  shuffle: number,
  filter: GalleryFilter,
  limit: number,
  part: number,
) => sql`
  (select ${part}::int as part, p.place, s.nomination_id as id, v.title, v.fields ->> 'name' as name, s.kind,
    a.name as "areaName", ${leadPictureIn(sql`v.media`)} as picture,
    case when c.supports_shown_at is not null then coalesce(t.supports, 0) end as supports
  from ${storyPlace} as p
    join ${story} as s on s.nomination_id = p.nomination_id
    join ${publication} as pub on pub.id = s.publication_id
    join ${publicationVersion} as v on v.publication_id = pub.id and v.number = pub.published_version
    join ${area} as a on a.id = s.area_id
    join ${campaign} as c on c.id = s.campaign_id
    left join ${supportTotal} as t on t.nomination_id = s.nomination_id
  where p.shuffle = ${shuffle} and ${at}
    and ${filter.kind ? sql`p.kind = ${filter.kind}` : sql`true`}
    and ${filter.areaId ? sql`p.area_id = ${filter.areaId}` : sql`true`}
    and ${found(filter)}
  order by p.place, p.nomination_id limit ${limit})`;

/**
 * One page of the gallery in one round trip: on along the shuffle from the last story, and where it ends,
 * on from its beginning to where this visitor's order began.
 */
export const galleryPage = (
  db: Db,
  cursor: GalleryCursor | { shuffle: number; start: number },
  filter: GalleryFilter,
  limit: number,
): Promise<(Card & { part: number })[]> => {
  const { shuffle, start } = cursor;
  const beyond =
    'id' in cursor
      ? sql`(p.place, p.nomination_id) > (${cursor.place}::int, ${cursor.id})`
      : undefined;
  const before = sql`p.place < ${start}::int`;
  if ('id' in cursor && cursor.wrapped)
    return rows(db, stretch(sql`${beyond} and ${before}`, shuffle, filter, limit, 1));
  return rows(
    db,
    sql`${stretch(beyond ?? sql`p.place >= ${start}::int`, shuffle, filter, limit, 0)}
      union all ${stretch(before, shuffle, filter, limit, 1)}
      order by part, place, id limit ${limit}`,
  );
};

/** Stories to read after one: of the same kind of work first, then of others, from some place of a shuffle. */
export const related = (
  db: Db,
  of: { id: string; kind: WorkKind; areaId: string },
  { shuffle, start }: { shuffle: number; start: number },
  limit: number,
): Promise<(Card & { part: number })[]> => {
  const others = sql`p.nomination_id <> ${of.id} and`;
  const kind = { kind: of.kind };
  const another = sql`${others} p.kind <> ${of.kind} and`;
  return rows(
    db,
    sql`${stretch(sql`${others} p.place >= ${start}::int`, shuffle, kind, limit, 0)}
      union all ${stretch(sql`${others} p.place < ${start}::int`, shuffle, kind, limit, 1)}
      union all ${stretch(sql`${another} p.place >= ${start}::int`, shuffle, {}, limit, 2)}
      union all ${stretch(sql`${another} p.place < ${start}::int`, shuffle, {}, limit, 3)}
      order by part, place, id limit ${limit}`,
  );
};

/** Whether a person sent this story a leaf today, and how many they sent today in all. */
export async function leavesOf(db: Db, personId: string, nominationId: string, day: string) {
  const [found] = await rows<{ given: boolean; today: number }>(
    db,
    sql`select coalesce(bool_or(nomination_id = ${nominationId}), false) as given, count(*)::int as today
      from ${support} where person_id = ${personId} and day = ${day}`,
  );
  return found!;
}
