import { sql, type SQL } from 'drizzle-orm';
import { rows, type Db } from '../_shared/db';
import { contributor, publication, publicationVersion as version } from '../_shared/publication';
import { signOff } from '../_shared/sign-off';
import { recusal } from './tables';

/** Rows that cannot stand beside each other, each `what` and what is wrong with it. Of each at most the first. */
const flaws: [SQL, (what: string) => string][] = [
  [
    sql`select s.publication_id || ' 第 ' || s.version || ' 稿' as what from ${signOff} as s
      left join ${version} as v on v.publication_id = s.publication_id and v.number = s.version
      where v.digest is distinct from s.digest order by s.number limit 1`,
    (what) => `${what}：签的不是这一稿，或者稿子不在了。`,
  ],
  [
    sql`select publication_id as what from ${version} group by publication_id
      having count(*) <> max(number) order by 1 limit 1`,
    (what) => `${what}：中间少了一稿。`,
  ],
  [
    sql`select v.publication_id || ' 第 ' || v.number || ' 稿' as what from ${version} as v
      join ${publication} as p on p.id = v.publication_id
      where v.shredded_at is not null and (v.title <> '' or v.body <> '' or v.media <> '[]' or v.fields <> '{}'
        or v.note is not null or p.published_version = v.number) order by 1 limit 1`,
    (what) => `${what}：说是删了，文字还在。`,
  ],
  [
    sql`select v.publication_id || ' 第 ' || v.number || ' 稿' as what from ${version} as v
      join ${publication} as p on p.id = v.publication_id
      where v.shredded_at is not null and p.cleared_at is not null and not exists (select from ${signOff} as s
        where s.publication_id = p.id and s.act = 'withdrawn' and s.said->>'reason' in ('private', 'asked')
        and s.at <= v.shredded_at and (s.version >= v.number or v.status <> 'signed')) order by 1 limit 1`,
    (what) => `${what}：文字删了，可没有为了谁撤下它的记录。`,
  ],
  [
    sql`select v.publication_id || ' 第 ' || v.number || ' 稿' as what from ${version} as v
      where (v.status = 'signed') <> exists (select from ${signOff} as s where s.publication_id = v.publication_id
        and s.version = v.number and s.act = 'signed' and s.stage = 3) order by 1 limit 1`,
    (what) => `${what}：审到哪一步和记录对不上。`,
  ],
  [
    sql`select v.publication_id || ' 第 ' || v.number || ' 稿' as what from ${version} as v
      where exists (select from ${signOff} as s where s.publication_id = v.publication_id and s.version = v.number
        and s.act = 'signed' and v.wrote ? s.person_id) order by 1 limit 1`,
    (what) => `${what}：写的人自己签了。`,
  ],
  [
    sql`select v.publication_id as what from ${version} as v, jsonb_array_elements_text(v.wrote) as w (id)
      where not exists (select from ${contributor} as c
        where c.publication_id = v.publication_id and c.person_id = w.id) order by 1 limit 1`,
    (what) => `${what}：写过的人从名单上去掉了。`,
  ],
  [
    sql`select coalesce(r.publication_id, s.publication_id) as what from ${recusal} as r
      full join (select publication_id, person_id from ${signOff} where act = 'recused') as s using (publication_id, person_id)
      where r.person_id is null or s.person_id is null order by 1 limit 1`,
    (what) => `${what}：回避的人和记录对不上。`,
  ],
];

/** The first thing that rows of the database say against the log or each other. */
export async function firstContradiction(db: Db): Promise<string | undefined> {
  for (const [asked, words] of flaws) {
    const [found] = await rows<{ what: string }>(db, asked);
    if (found) return words(found.what);
  }
  return undefined;
}
