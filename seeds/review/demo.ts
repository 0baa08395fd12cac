import { eq } from 'drizzle-orm';
import { newId } from '../../cloudfunctions/_shared/crypto';
import type { Role } from '../../cloudfunctions/_shared/identity';
import { publicationVersion, type Content } from '../../cloudfunctions/_shared/publication';
import { clear, draftFor } from '../../cloudfunctions/_shared/publish';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import type { MemberContext } from '../../cloudfunctions/_shared/trpc';
import type { DemoPerson } from '../../cloudfunctions/account/rules';
import { openText } from '../../cloudfunctions/review/procedures/read';
import { sendBack, sign } from '../../cloudfunctions/review/procedures/sign';
import { saveDraft, submit } from '../../cloudfunctions/review/procedures/write';
import { checks, stages } from '../../cloudfunctions/review/rules';
import { demoPicture } from '../media';
import { demoStories, heronBefore } from './stories';

type People = Record<DemoPerson, string>;

const day = 86_400_000;
const reviewers = ['reviewerOne', 'reviewerTwo', 'reviewerThree'] as const;

/** Acts as a demo person, some days ago. */
const asOf = (
  runtime: Runtime,
  id: string,
  role: Role,
  scope: string,
  daysAgo: number,
): MemberContext => ({
  ...runtime,
  now: () => new Date(runtime.now().getTime() - daysAgo * day),
  identity: { kind: 'nobody' },
  key: newId('tap'),
  demo: true,
  person: { id, consent: null, roles: [{ role, scope }] },
  actingAs: role,
});

function desk(runtime: Runtime, people: People, publicationId: string) {
  const editor = (daysAgo: number) => asOf(runtime, people.editor, 'editor', '*', daysAgo);
  const reviewer = (stage: 0 | 1 | 2, daysAgo: number) =>
    asOf(runtime, people[reviewers[stage]], 'reviewer', `stage:${stages[stage]}`, daysAgo);
  const read = async (ctx: MemberContext) => (await openText(ctx, publicationId)).version!.digest;
  return {
    async save(content: Content, daysAgo: number) {
      const ctx = editor(daysAgo);
      const { draft } = await openText(ctx, publicationId);
      await saveDraft(ctx, { publicationId, seen: draft!.revision, ...content });
    },
    async submit(daysAgo: number) {
      const ctx = editor(daysAgo);
      const { draft } = await openText(ctx, publicationId);
      await submit(ctx, { publicationId, revision: draft!.revision, note: '' });
    },
    async sign(stage: 0 | 1 | 2, daysAgo: number) {
      const ctx = reviewer(stage, daysAgo);
      const all = Object.keys(checks) as (keyof typeof checks)[];
      await sign(ctx, { publicationId, digest: await read(ctx), checks: all, remark: '' });
    },
    async sendBack(remark: string, daysAgo: number) {
      const ctx = reviewer(0, daysAgo);
      const digest = await read(ctx);
      await sendBack(ctx, { publicationId, digest, reason: 'facts', remark });
    },
  };
}

/** Hands a story to the editors. @returns its desk, or undefined when it has been there before */
async function handIn(
  runtime: Runtime,
  people: People,
  subjectId: string,
  content: Content,
  cleared: boolean,
) {
  const at = new Date(runtime.now().getTime() - 12 * day);
  const kind = 'nomination' as const;
  const id = await runtime.db.transaction(async (tx) => {
    const made = await draftFor(tx, { kind, subjectId, content, wrote: [people.neighbour], at });
    if (cleared) await clear(tx, kind, subjectId, at);
    return made;
  });
  const known = await runtime.db
    .select({ number: publicationVersion.number })
    .from(publicationVersion)
    .where(eq(publicationVersion.publicationId, id))
    .limit(1);
  return known.length > 0 ? undefined : desk(runtime, people, id);
}

/** Texts in each stage of their way: a draft, one for its first review, one sent back and handed in again, one public. */
export async function seedDemoReview(runtime: Runtime, people: People): Promise<void> {
  const { nom_demo_heron, nom_demo_steps, nom_demo_night, nom_demo_class } = demoStories;
  const night = await handIn(runtime, people, 'nom_demo_night', nom_demo_night, true);
  await night?.submit(9);
  await night?.sign(0, 8);
  await night?.sign(1, 8);
  await night?.sign(2, 7);
  // Where there is no store, nothing can be sent.
  const river = runtime.storage
    ? await demoPicture(runtime, people.neighbour, 'demo-heron', 0)
    : undefined;
  const media = river ? [{ id: river, caption: '演示：画的回水湾，不是照片' }] : [];
  const before = { ...heronBefore, media };
  const heron = await handIn(runtime, people, 'nom_demo_heron', before, true);
  await heron?.submit(6);
  await heron?.sendBack('“国内领先”要有出处；老人的姓不写。', 5);
  await heron?.save({ ...nom_demo_heron, media }, 4.2);
  await heron?.submit(4.1);
  await heron?.sign(0, 3.9);
  const steps = await handIn(runtime, people, 'nom_demo_steps', nom_demo_steps, true);
  await steps?.submit(0.2);
  await handIn(runtime, people, 'nom_demo_class', nom_demo_class, false);
}
