import type * as z from 'zod';
import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { digestsOf } from '../../_shared/media-digest';
import type { MemberContext } from '../../_shared/trpc';
import { versionDigest } from '../../_shared/version-digest';
import { dueAfter } from '../due';
import type { draftInput, submitInput } from '../input';
import * as drafts from '../queries/drafts';
import { excludedFrom, reviewersByStage } from '../queries/people';
import {
  insertVersion,
  lastNumber,
  lockReviewing,
  moveVersion,
  versionOf,
} from '../queries/versions';
import { stagesWithoutPeople, stageWords } from '../rules';
import { tellStage } from '../tell';
import { noSuchText, refuseRecused } from './refuse';

/** Saves what an editor wrote. Whoever saves has a hand in the text and will not review it. */
export function saveDraft(ctx: MemberContext, input: z.infer<typeof draftInput>) {
  const { publicationId, seen, ...content } = input;
  return once(ctx, 'review.saveDraft', input, async (tx) => {
    const found = await drafts.lockPublication(tx, publicationId);
    if (!found || !(await drafts.draftOf(tx, publicationId))) throw noSuchText();
    await refuseRecused(ctx, publicationId, tx);
    const pieces = content.media.map((each) => each.id);
    if (!(await drafts.mayList(tx, found, ctx.person.id, pieces)))
      throw new Refusal('refused', '有照片或视频不是给这一篇传的，删掉它，在这里重新传。', {
        reason: 'media',
      });
    const by = { id: ctx.person.id, at: ctx.now() };
    const revision = await drafts.saveDraft(tx, publicationId, seen, content, by);
    if (revision === undefined)
      throw new Refusal('conflict', '别的同事刚存过这一篇，打开最新的，再把你的改上去。', {
        reason: 'saved_meanwhile',
      });
    await record(tx, ctx, 'review.save', publicationId, { revision });
    return { publicationId, revision };
  });
}

/** Hands a draft in for its three reviews, as it stands; refused when three reviewers cannot be found for it. */
export function submit(ctx: MemberContext, input: z.infer<typeof submitInput>) {
  const { publicationId, revision, note } = input;
  return once(ctx, 'review.submit', input, async (tx) => {
    const found = await drafts.lockPublication(tx, publicationId);
    const draft = await drafts.draftOf(tx, publicationId);
    if (!found || !draft) throw noSuchText();
    await refuseRecused(ctx, publicationId, tx);
    if (draft.revision !== revision)
      throw new Refusal('conflict', '别的同事刚改过，看过最新的再送审。', {
        reason: 'saved_meanwhile',
      });
    if (await lockReviewing(tx, publicationId))
      throw new Refusal('refused', '上一稿还在审，先收回来，再送这一稿。', { reason: 'in_review' });
    if ((found.publishedVersion !== null || found.withdrawnAt !== null) && note === '')
      throw new Refusal('bad_input', '更正要写一句，读者看得到改了什么。', { field: 'note' });
    const { title, body, media, fields } = draft;
    const number = (await lastNumber(tx, publicationId)) + 1;
    const before = number > 1 ? await versionOf(tx, publicationId, number - 1) : undefined;
    const pieces = await digestsOf(
      tx,
      media.map(({ id }) => id),
    );
    // The same words in the place of the earlier ones have the same digest.
    const unchanged =
      before?.status === 'signed' &&
      versionDigest({ ...before, title, body, media, fields }, found, pieces) === before.digest;
    if (unchanged && found.publishedVersion !== null)
      throw new Refusal('refused', '和已经公开的一模一样，没有要审的。', { reason: 'same' });

    const { wrote, recused } = await excludedFrom(tx, publicationId);
    const missing = stagesWithoutPeople(
      await reviewersByStage(tx),
      new Set([...wrote, ...recused]),
    );
    if (missing.length > 0)
      throw new Refusal(
        'refused',
        `三审要三个没写过这一篇的人，${missing.map((stage) => stageWords[stage]).join('、')}还没人。请管理员加人，或换人来改。`,
        { reason: 'reviewers' },
      );
    const at = ctx.now();
    const handedIn = {
      ...{ publicationId, number, title, body, media, fields },
      note: note === '' ? null : note,
      submittedBy: ctx.person.id,
      wrote: [...wrote].sort(),
    };
    const made = {
      ...handedIn,
      digest: versionDigest(handedIn, found, pieces),
      submittedAt: at,
      stageSince: at,
      dueAt: await dueAfter(tx, at),
    };
    await insertVersion(tx, made);
    await tellStage(tx, at, { ...made, stage: 1 });
    await record(tx, ctx, 'review.submit', publicationId, { version: number });
    return { publicationId, version: number };
  });
}

/** Takes a text back that is in review: what was signed of it counts for nothing any more. */
export function recall(ctx: MemberContext, input: { publicationId: string }) {
  return once(ctx, 'review.recall', input, async (tx) => {
    await drafts.lockPublication(tx, input.publicationId);
    await refuseRecused(ctx, input.publicationId, tx);
    const reviewing = await lockReviewing(tx, input.publicationId);
    if (!reviewing) throw noSuchText();
    await moveVersion(tx, input.publicationId, reviewing.number, {
      status: 'recalled',
      heldBy: null,
      heldSince: null,
    });
    await record(tx, ctx, 'review.recall', input.publicationId, { version: reviewing.number });
    return { publicationId: input.publicationId };
  });
}
