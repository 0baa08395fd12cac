import { newId } from '../../cloudfunctions/_shared/crypto';
import type { Role } from '../../cloudfunctions/_shared/identity';
import { holdMedia } from '../../cloudfunctions/_shared/media-view';
import { clear, draftFor } from '../../cloudfunctions/_shared/publish';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import { person } from '../../cloudfunctions/_shared/tables';
import type { MemberContext } from '../../cloudfunctions/_shared/trpc';
import type { DemoPerson } from '../../cloudfunctions/account/rules';
import { digestOf, phoneHashOf, putText } from '../../cloudfunctions/nomination/queries/texts';
import { addWriter } from '../../cloudfunctions/nomination/queries/writers';
import { consentVersion } from '../../cloudfunctions/nomination/rules/consent';
import type { NominationStatus } from '../../cloudfunctions/nomination/rules/moves';
import { dayOf } from '../../cloudfunctions/nomination/rules';
import { nomination } from '../../cloudfunctions/nomination/tables';
import { nomineeConsent } from '../../cloudfunctions/nomination/tables/consent';
import { openText } from '../../cloudfunctions/review/procedures/read';
import { sign } from '../../cloudfunctions/review/procedures/sign';
import { submit } from '../../cloudfunctions/review/procedures/write';
import { checks } from '../../cloudfunctions/review/rules';
import { demoPicture } from '../media';
import { seedDemoCampaigns, shownCampaign, takingCampaign } from './campaigns';
import { publicStories, waitingStories, type DemoStory } from './stories';

type People = Record<DemoPerson, string>;
type Told = DemoStory;

const day = 86_400_000;

interface Placed {
  campaignId: string;
  status: NominationStatus;
  agreed: boolean;
  nominatedBy: string | null;
  enteredBy: string | null;
  phone: string;
  daysAgo: number;
}

type Pieces = { id: string; caption: string }[];

/** The drawn pictures of a story; none where nothing can be stored. */
async function picturesOf(runtime: Runtime, ownerId: string, told: Told): Promise<Pieces> {
  const pieces: Pieces = [];
  if (!runtime.storage) return pieces;
  for (const [turn, caption] of (told.captions ?? []).entries())
    pieces.push({ id: await demoPicture(runtime, ownerId, `demo-${told.id}`, turn), caption });
  return pieces;
}

/** An invented nomination as its procedures would leave it. @returns its pictures; none when it has been there before */
export async function place(
  runtime: Runtime,
  told: Told,
  placed: Placed,
): Promise<{ media: Pieces } | undefined> {
  const at = new Date(runtime.now().getTime() - placed.daysAgo * day);
  const { campaignId, status, agreed, nominatedBy, enteredBy, phone } = placed;
  const { id, kind, areaId, captions: _, ...text } = told;
  const owner = nominatedBy ?? enteredBy!;
  const media = await picturesOf(runtime, owner, told);
  return runtime.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(nomination)
      .values({
        ...{ id, campaignId, kind, areaId, status, nominatedBy, enteredBy },
        source: enteredBy ? 'letter' : 'colleague',
        phoneHash: phoneHashOf(runtime, phone),
        day: dayOf(at.getTime()),
        daySlot: nominatedBy ? 1 : null,
        createdAt: at,
        movedAt: at,
        handedAt: status === 'qualified' ? at : null,
        toldAt: status === 'qualified' ? at : null,
      })
      .onConflictDoNothing()
      .returning({ id: nomination.id });
    if (!made) return undefined;
    await holdMedia(
      tx,
      id,
      media.map((each) => each.id),
      owner,
    );
    const said = { ...text, kind, areaId, phone, references: '', organisation: '', media };
    await putText(tx, runtime, id, said);
    await addWriter(tx, id, owner);
    const nominee = newId('per');
    if (agreed) await tx.insert(person).values({ id: nominee, createdAt: at });
    await tx.insert(nomineeConsent).values({
      nominationId: id,
      askedAt: at,
      ...(agreed && {
        status: 'given',
        verifiedBy: nominee,
        verifiedAt: at,
        adult: true,
        portrait: 'none',
        version: consentVersion,
        agreedTo: digestOf(runtime, said),
        answeredAt: at,
      }),
    });
    return { media };
  });
}

/** Acts as a demo person, some days ago. */
const asOf = (runtime: Runtime, id: string, role: Role, scope: string, daysAgo: number) =>
  ({
    ...runtime,
    now: () => new Date(runtime.now().getTime() - daysAgo * day),
    identity: { kind: 'nobody' },
    key: newId('tap'),
    demo: true,
    person: { id, consent: null, roles: [{ role, scope }] },
    actingAs: role,
  }) satisfies MemberContext;

const signers = [
  ['reviewerOne', 'first'],
  ['reviewerTwo', 'second'],
  ['reviewerThree', 'final'],
] as const;

/** Takes a story through its three signatures, by the demo's three reviewers. */
async function publish(
  runtime: Runtime,
  people: People,
  told: Told,
  media: Pieces,
  daysAgo: number,
) {
  const at = new Date(runtime.now().getTime() - daysAgo * day);
  const { id, title, story: body, name, unit, post } = told;
  const kind = 'nomination' as const;
  const wrote: [string, string] = [people.editor, people.resident];
  const content = { title, body, media, fields: { name, unit, post } };
  const publicationId = await runtime.db.transaction(async (tx) => {
    const made = await draftFor(tx, { kind, subjectId: id, content, wrote, at });
    await clear(tx, kind, id, at);
    return made;
  });
  const editor = asOf(runtime, people.editor, 'editor', '*', daysAgo);
  await submit(editor, { publicationId, revision: 1, note: '' });
  const all = Object.keys(checks) as (keyof typeof checks)[];
  for (const [place, [who, stage]] of signers.entries()) {
    const ctx = asOf(
      runtime,
      people[who],
      'reviewer',
      `stage:${stage}`,
      daysAgo - 0.1 * (place + 1),
    );
    const { version } = await openText(ctx, publicationId);
    await sign(ctx, { publicationId, digest: version!.digest, checks: all, remark: '' });
  }
}

/** A campaign that shows its stories, one that takes nominations, and invented people in both. */
export async function seedDemoNominations(runtime: Runtime, people: People): Promise<void> {
  await seedDemoCampaigns(runtime, people);
  for (const [turn, told] of publicStories.entries()) {
    const placed = await place(runtime, told, {
      ...{ campaignId: shownCampaign, status: 'qualified', agreed: true, enteredBy: null },
      nominatedBy: people.resident,
      phone: `1380000${String(2000 + turn)}`,
      daysAgo: 50 + turn,
    });
    if (placed) await publish(runtime, people, told, placed.media, 9 - turn);
  }
  const [letter, law] = waitingStories;
  const onTheWay = { campaignId: takingCampaign, status: 'submitted', agreed: false } as const;
  await place(runtime, letter!, {
    ...onTheWay,
    ...{ nominatedBy: null, enteredBy: people.editor, phone: '', daysAgo: 2 },
  });
  await place(runtime, law!, {
    ...onTheWay,
    ...{ nominatedBy: people.resident, enteredBy: null, phone: '13800002100', daysAgo: 1 },
  });
}
