import { eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { record } from '../../_shared/audit';
import { newId, openBytes } from '../../_shared/crypto';
import { dbError } from '../../_shared/db';
import { once, tapOf } from '../../_shared/idempotency';
import { media } from '../../_shared/media';
import { privateView, type MediaView } from '../../_shared/media-view';
import { contribute } from '../../_shared/publish';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { inTurn } from '../gate';
import type { coverInput } from '../input';
import { makePicture } from '../picture';
import { begin, letGo, markGoing, rowOf, take, type MediaRow } from '../queries/rows';
import { refuseMedia } from '../refuse';
import { carryAway, keep, originalOf, storageOf } from '../store';

/** Takes away what the caller sent and nothing lists. The bytes follow after the commit, or with the sweep. */
export async function remove(ctx: MemberContext, input: { id: string }) {
  storageOf(ctx);
  const done = await once(ctx, 'media.remove', input, async (tx) => {
    const row = await rowOf(tx, input.id);
    if (row?.ownerId !== ctx.person.id) throw refuseMedia('gone');
    if (!(await markGoing(tx, input.id))) throw refuseMedia(row.uses > 0 ? 'in_use' : 'gone');
    await record(tx, ctx, 'media.remove', input.id);
    return input;
  });
  await carryAway(ctx, input.id);
  return done;
}

/** What a picture was made from: what came, as long as it is kept, or else the picture itself. */
async function sourceOf(ctx: MemberContext, row: MediaRow): Promise<Buffer> {
  const storage = storageOf(ctx);
  const sealed = row.original === 'sealed' ? await storage.read(row.id, 'original') : undefined;
  if (sealed) return openBytes(ctx.keys, sealed, originalOf(row.id));
  const large = await storage.read(row.id, 'large');
  if (!large) throw refuseMedia('gone');
  return large;
}

/**
 * Blacks areas out of a picture, in its pixels. It becomes another picture: who signed a text with the earlier
 * one signed that. Its own original is the covered picture, so that what is under the areas is kept in one place.
 */
export async function cover(
  ctx: MemberContext,
  input: z.infer<typeof coverInput>,
): Promise<MediaView> {
  const { id: from, publicationId, areas } = input;
  storageOf(ctx);
  const { key } = tapOf(ctx, 'media.cover', input);
  await countAttempt(ctx.db, ctx.person.id, 'upload', ctx.now());
  const [source] = await ctx.db
    .select()
    .from(media)
    .where(sql`${eq(media.id, from)} and media_opens_to(${media.id}, ${ctx.person.id})`);
  if (source?.status !== 'ready' || source.kind !== 'picture') throw refuseMedia('gone');
  const { person, db } = ctx;
  // Who blacks something out has worked at the text, and does not sign it.
  if (!(await db.transaction((tx) => contribute(tx, publicationId, person.id))))
    throw refuseMedia('gone');
  const row = await begin(ctx.db, {
    id: newId('med'),
    kind: 'picture',
    ownerId: ctx.person.id,
    purpose: 'publication',
    form: publicationId,
    uploadKey: key,
    madeFrom: from,
    createdAt: ctx.now(),
  }).catch((error: unknown) => {
    throw dbError(error)?.constraint === 'media_enough' ? refuseMedia('too_many') : error;
  });
  if (row.status === 'ready') return privateView(ctx.keys, row, ctx.now());
  const takenAt = ctx.now();
  if (!(await take(ctx.db, row.id, takenAt))) throw refuseMedia('being_sent');
  try {
    const bytes = await sourceOf(ctx, source);
    const picture = await inTurn(() => makePicture(bytes, areas));
    const ready = await keep(ctx, row, takenAt, { picture, original: picture.large });
    await record(ctx.db, ctx, 'media.cover', ready.id, { from, areas: areas.length });
    return privateView(ctx.keys, ready, ctx.now());
  } catch (error) {
    await letGo(ctx.db, row.id, takenAt);
    throw error;
  }
}
