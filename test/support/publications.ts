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

/** A nomination's text as its domain hands it to the editors, with its consent or without. */
export async function handIn(
  world: World,
  subjectId: string,
  { cleared = true, title = '示例故事' } = {},
): Promise<string> {
  const { id } = await world.somebody();
  const [kind, at] = ['nomination' as const, world.runtime.now()];
  return world.db.transaction(async (tx) => {
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
