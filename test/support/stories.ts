import { sql } from 'drizzle-orm';
import { makeCampaign } from './nominations';
import type { World } from './world';

export interface Filled {
  campaignId: string;
  ids: string[];
}

/**
 * A gallery of its own size, written as rows: who signs what is not what is measured here. Constraints and
 * triggers stay on but for those of publishing, which would ask for three signatures each.
 */
export async function fillWithStories(
  world: World,
  { stories, supports }: { stories: number; supports: number },
): Promise<Filled> {
  const { db } = world;
  const campaignId = await makeCampaign(world);
  const { id: writer } = await world.somebody();
  const at = sql`${world.runtime.now().toISOString()}::timestamptz`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into nomination (id, campaign_id, kind, area_id, source, entered_by, status, day, created_at, moved_at, handed_at)
      select 'nom_lot' || i, ${campaignId},
        (array['enforcement', 'monitoring', 'emergency', 'publicity', 'petitions', 'grid', 'patrol', 'sanitation', 'enterprise', 'volunteer'])[1 + i % 10],
        (array['huaxinjie', 'jiangbeicheng', 'shimahe', 'dashiba', 'cuntan', 'guanyinqiao', 'wulidian', 'guojiatuo', 'tieshanping', 'yuzui', 'fusheng', 'wubao'])[1 + i % 12],
        'letter', ${writer}, 'qualified', current_date, ${at} - i * interval '1 second', ${at}, ${at}
      from generate_series(1, ${stories}::int) as i`);
    await tx.execute(sql`insert into nominee_consent (nomination_id, status, paper_place, paper_by, checked_by, adult, portrait, version, agreed_to, asked_at, answered_at)
      select id, 'given', '盒 1', ${writer}, (select id from person where id <> ${writer} limit 1), true, 'none', '1', 'x', ${at}, ${at} from nomination where id like 'nom_lot%'`);
    await tx.execute(sql`alter table publication disable trigger user`);
    await tx.execute(sql`alter table publication_version disable trigger user`);
    await tx.execute(sql`insert into publication (id, kind, subject_id, created_at, cleared_at)
      select 'pub_' || substr(id, 5), 'nomination', id, ${at}, ${at} from nomination where id like 'nom_lot%'`);
    await tx.execute(sql`insert into publication_version (publication_id, number, title, body, media, fields, digest, wrote, submitted_by, submitted_at, status, stage, stage_since, due_at)
      select 'pub_' || substr(id, 5), 1, '第' || substr(id, 8) || '个故事', '天不亮就出门的人，第' || substr(id, 8) || '个。' || repeat('他做的事不大，做得久。', 20),
        '[]', '{"name": "示例", "unit": "示例单位"}', repeat('0', 64), '[]', ${writer}, ${at}, 'signed', 3, ${at}, ${at}
      from nomination where id like 'nom_lot%'`);
    await tx.execute(sql`alter table publication enable trigger user`);
    await tx.execute(sql`alter table publication_version enable trigger user`);
    await tx.execute(sql`alter table publication disable trigger publication_signed`);
    // In parts: no statement of ours may take longer than ten seconds.
    for (let from = 0; from < stories; from += 100)
      await tx.execute(sql`update publication set published_version = 1, published_at = ${at}
        where id in (select 'pub_lot' || i from generate_series(${from + 1}::int, ${from + 100}::int) as i)`);
    await tx.execute(sql`alter table publication enable trigger publication_signed`);
  });
  if (supports > 0) {
    const people = Math.ceil(supports / 3);
    await db.execute(
      sql`insert into person (id, created_at) select 'per_lot' || i, ${at} from generate_series(1, ${people}::int) as i`,
    );
    for (let from = 0; from < people; from += 1_000)
      await db.execute(sql`insert into support (nomination_id, person_id, day, slot, at)
        select 'nom_lot' || (1 + (i * 7 + slot * 1301) % ${stories}::int), 'per_lot' || i, current_date, slot, ${at}
        from generate_series(${from + 1}::int, ${Math.min(people, from + 1_000)}::int) as i, generate_series(1, 3) as slot`);
  }
  await db.execute(sql`vacuum analyze`);
  const found = await db.execute(sql`select nomination_id as id from story`);
  return {
    campaignId,
    ids: (found as { rows: { id: string }[] }).rows.map(({ id }) => id),
  };
}
