import { sql } from 'drizzle-orm';
import { instant, type Db } from '@cloud/_shared/db';
import type { Content } from '@cloud/_shared/publication';
import { clear, draftFor } from '@cloud/_shared/publish';
import { checks } from '@cloud/review/rules';
import type { TestPerson, World } from './world';

export const allChecks = Object.keys(checks) as (keyof typeof checks)[];

export const storyOf = (title: string): Content => ({
  title,
  body: '天不亮就去巡河的人。',
  media: [],
  fields: { unit: '示例单位' },
});

/** A nomination with its nominee's yes on paper, written as rows: how it came to be is not what is tested here. */
async function nominate(tx: Db, id: string, writer: string, checker: string, at: Date) {
  const when = instant(at);
  await tx.execute(sql`insert into campaign (id, title, intro, created_by, created_at)
    values ('cmp_texts', '演示', '演示', ${writer}, ${when}) on conflict do nothing`);
  await tx.execute(sql`insert into nomination (id, campaign_id, kind, area_id, source, entered_by, status, day, created_at, moved_at, handed_at)
    values (${id}, 'cmp_texts', 'patrol', 'cuntan', 'letter', ${writer}, 'qualified', '2026-11-20', ${when}, ${when}, ${when})`);
  await tx.execute(sql`insert into nominee_consent (nomination_id, status, paper_place, paper_by, checked_by, adult, portrait, version, agreed_to, asked_at, answered_at)
    values (${id}, 'given', '盒 1', ${writer}, ${checker}, true, 'none', '1', 'as told', ${when}, ${when})`);
}

/** A nomination's text as its domain hands it to the editors, with its consent or without. */
export async function handIn(
  world: World,
  subjectId: string,
  { cleared = true, title = '示例故事' } = {},
): Promise<string> {
  const { id } = await world.somebody();
  const checker = await world.somebody();
  const [kind, at] = ['nomination' as const, world.runtime.now()];
  return world.db.transaction(async (tx) => {
    await nominate(tx, subjectId, id, checker.id, at);
    const made = await draftFor(tx, { kind, subjectId, content: storyOf(title), wrote: [id], at });
    if (cleared) await clear(tx, kind, subjectId, at);
    return made;
  });
}

/** Takes a draft through its three reviews by three new reviewers. @returns who signed */
export async function publishAll(
  world: World,
  publicationId: string,
  note = '',
): Promise<TestPerson[]> {
  const editor = world.as(await world.staff('editor')).review;
  const reviewers = [];
  for (let left = 3; left > 0; left--) reviewers.push(await world.staff('reviewer'));
  const { draft } = await editor.open({ publicationId });
  await editor.submit({ publicationId, revision: draft!.revision, note });
  for (const each of reviewers) {
    const { review } = world.as(each);
    const { version } = await review.open({ publicationId });
    await review.claim({ publicationId });
    await review.sign({ publicationId, digest: version!.digest, checks: allChecks });
  }
  return reviewers;
}
