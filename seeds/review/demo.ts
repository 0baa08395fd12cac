import { newId } from '../../cloudfunctions/_shared/crypto';
import type { Role } from '../../cloudfunctions/_shared/identity';
import type { Content } from '../../cloudfunctions/_shared/publication';
import { clear, draftFor } from '../../cloudfunctions/_shared/publish';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import type { MemberContext } from '../../cloudfunctions/_shared/trpc';
import type { DemoPerson } from '../../cloudfunctions/account/rules';
import { openText } from '../../cloudfunctions/review/procedures/read';
import { sendBack, sign } from '../../cloudfunctions/review/procedures/sign';
import { saveDraft, submit } from '../../cloudfunctions/review/procedures/write';
import { checks, stages } from '../../cloudfunctions/review/rules';
import { shownCampaign } from '../nomination/campaigns';
import { place } from '../nomination/demo';
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

/** What the nominations are about that these stories were written for. */
const about = {
  nom_demo_night: { kind: 'monitoring', areaId: 'guojiatuo', daysAgo: 41 },
  nom_demo_heron: { kind: 'patrol', areaId: 'cuntan', daysAgo: 42 },
  nom_demo_steps: { kind: 'sanitation', areaId: 'guanyinqiao', daysAgo: 43 },
  nom_demo_class: { kind: 'volunteer', areaId: 'huaxinjie', daysAgo: 44 },
} as const;

/**
 * A nomination of its own for a story, handed to the editors; cleared where its nominee agreed.
 * @returns its desk and pictures, or undefined when it has been there before
 */
async function handIn(
  runtime: Runtime,
  people: People,
  id: keyof typeof about,
  given: { agreed?: boolean; captions?: readonly string[]; first?: Content } = {},
) {
  const { agreed = true, captions = [], first = demoStories[id] } = given;
  const { daysAgo, ...of } = about[id];
  const { title, body: story, fields } = demoStories[id];
  const placed = await place(
    runtime,
    { id, ...of, title, story, captions, ...fields },
    {
      ...{ campaignId: shownCampaign, status: 'qualified', agreed, enteredBy: null },
      nominatedBy: people.resident,
      phone: `1380000${String(2200 + daysAgo)}`,
      daysAgo,
    },
  );
  if (!placed) return undefined;
  const at = new Date(runtime.now().getTime() - 12 * day);
  const subject = { kind: 'nomination' as const, subjectId: id };
  const content = { ...first, media: placed.media };
  const publicationId = await runtime.db.transaction(async (tx) => {
    const made = await draftFor(tx, { ...subject, content, wrote: [people.resident], at });
    if (agreed) await clear(tx, subject.kind, id, at);
    return made;
  });
  return { ...desk(runtime, people, publicationId), media: placed.media };
}

/** Texts in each stage of their way: a draft, one for its first review, one sent back and handed in again, one public. */
export async function seedDemoReview(runtime: Runtime, people: People): Promise<void> {
  const night = await handIn(runtime, people, 'nom_demo_night');
  await night?.submit(9);
  await night?.sign(0, 8);
  await night?.sign(1, 8);
  await night?.sign(2, 7);
  const captions = ['演示：画的回水湾，不是照片'];
  const heron = await handIn(runtime, people, 'nom_demo_heron', { captions, first: heronBefore });
  await heron?.submit(6);
  await heron?.sendBack('“国内领先”要有出处；老人的姓不写。', 5);
  await heron?.save({ ...demoStories.nom_demo_heron, media: heron.media }, 4.2);
  await heron?.submit(4.1);
  await heron?.sign(0, 3.9);
  const steps = await handIn(runtime, people, 'nom_demo_steps');
  await steps?.submit(0.2);
  await handIn(runtime, people, 'nom_demo_class', { agreed: false });
}
