import type * as z from 'zod';
import { record } from '../../_shared/audit';
import type { Content } from '../../_shared/publication';
import type { MemberContext } from '../../_shared/trpc';
import { differenceOf } from '../difference';
import type { compareDraftInput, compareInput } from '../input';
import { marksOf } from '../marks';
import { coveredFrom, draftOf } from '../queries/drafts';
import { recordsOf } from '../queries/log';
import { myPart } from '../queries/my-data';
import { excludedFrom, postOfPerson } from '../queries/people';
import { publicationOf } from '../queries/publications';
import * as q from '../queries/versions';
import { listedWords } from '../queries/words';
import { stages } from '../rules';
import { signersFor } from '../tell';
import { noSuchText, refuseRecused } from './refuse';
import { holderOf, obstacle } from './turn';

const contentOf = ({ title, body, media, fields }: Content): Content => ({
  title,
  body,
  media,
  fields,
});

/** The records of a publication: who is a post, `mine` where it is the reader's own. */
const recordsFor = async (ctx: MemberContext, publicationId: string) =>
  (await recordsOf(ctx.db, publicationId)).map(({ personId, stage, ...row }) => ({
    ...row,
    stage: stages[stage - 1]!,
    mine: personId === ctx.person.id,
  }));

/** A version as it is read in review, with what the machine points at and what this person may do with it. */
async function versionFor(ctx: MemberContext, found: q.Version) {
  const { heldBy: _, wrote: __, submittedBy, heldSince, stage, ...version } = found;
  const reviewing = version.status === 'reviewing';
  const holder = holderOf(found, ctx.now());
  return {
    ...version,
    stage: stages[stage - 1]!,
    before: (await q.readBefore(ctx.db, found.publicationId, found.number)) ?? null,
    submittedByMe: submittedBy === ctx.person.id,
    held:
      holder === undefined
        ? null
        : {
            mine: holder === ctx.person.id,
            by: await postOfPerson(ctx.db, holder),
            since: heldSince!,
          },
    marks: marksOf(found, found.note, await listedWords(ctx.db)),
    obstacle: reviewing ? ((await obstacle(ctx.db, ctx, found)) ?? null) : null,
    missing: reviewing ? (await signersFor(ctx.db, found)).missing : [],
  };
}

/** A text with its draft, its newest version, and all that was signed and said of it. */
export async function openText(ctx: MemberContext, publicationId: string) {
  const found = await publicationOf(ctx.db, publicationId);
  if (!found) throw noSuchText();
  await refuseRecused(ctx, publicationId);
  const { withdrawnBy: _, ...publication } = found;
  const number = await q.lastNumber(ctx.db, publicationId);
  const last = number > 0 ? await q.versionOf(ctx.db, publicationId, number) : undefined;
  const draft = await draftOf(ctx.db, publicationId);
  const { wrote } = await excludedFrom(ctx.db, publicationId);
  return {
    ...publication,
    draft: draft && {
      ...contentOf(draft),
      revision: draft.revision,
      savedAt: draft.savedAt,
      savedBy: await postOfPerson(ctx.db, draft.savedBy),
      mine: draft.savedBy === ctx.person.id,
      marks: marksOf(draft, null, await listedWords(ctx.db)),
    },
    version: last ? await versionFor(ctx, last) : null,
    records: await recordsFor(ctx, publicationId),
    wrote: wrote.has(ctx.person.id),
  };
}

/** What changed between two versions that were handed in. */
export async function compare(ctx: MemberContext, input: z.infer<typeof compareInput>) {
  await refuseRecused(ctx, input.publicationId);
  const before = await q.versionOf(ctx.db, input.publicationId, input.from);
  const after = await q.versionOf(ctx.db, input.publicationId, input.to);
  if (!before || !after) throw noSuchText();
  return differenceOf(before, after, await coveredFrom(ctx.db, after));
}

/** What an editor's unsaved text changes in the draft as it stands now: to decide which one goes on. */
export async function compareDraft(ctx: MemberContext, input: z.infer<typeof compareDraftInput>) {
  const { publicationId, ...content } = input;
  await refuseRecused(ctx, publicationId);
  const draft = await draftOf(ctx.db, publicationId);
  if (!draft) throw noSuchText();
  return differenceOf(draft, content, await coveredFrom(ctx.db, content));
}

/** Everything the sign-off sheet prints: each version with its signatures and their place in the chain. */
export async function sheet(ctx: MemberContext, publicationId: string) {
  const found = await publicationOf(ctx.db, publicationId);
  if (!found) throw noSuchText();
  await refuseRecused(ctx, publicationId);
  const { withdrawnBy: _, ...publication } = found;
  return {
    ...publication,
    versions: await q.versionsOf(ctx.db, publicationId),
    records: await recordsFor(ctx, publicationId),
    printedAt: ctx.now(),
  };
}

/** What is kept of a person's own part in public texts. */
export async function myData(ctx: MemberContext) {
  await record(ctx.db, ctx, 'data.export', ctx.person.id, { domain: 'review' });
  return myPart(ctx.db, ctx.person.id);
}
