import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DataKeys } from './crypto';
import type { Db } from './db';
import { media, mediaUse } from './media';
import { privatePath, publicPath } from './media-link';
import type { Rendition } from './storage';

/** A picture or a video as pages show it. Addresses are paths of the host; null where the kind has none. */
export interface MediaView {
  id: string;
  kind: 'picture' | 'video';
  /** Pixels of what `large` or `video` shows. */
  width: number;
  height: number;
  /** `#rrggbb`, to be shown until the picture is there. */
  colour: string | null;
  seconds: number | null;
  thumb: string | null;
  large: string | null;
  video: string | null;
}

type Row = Pick<
  typeof media.$inferSelect,
  'id' | 'kind' | 'width' | 'height' | 'colour' | 'durationMs'
>;

/** A ready row as pages show it; `path` makes its addresses. */
export function viewOf(row: Row, path: (rendition: Rendition) => string): MediaView {
  const { id, kind, width, height, colour, durationMs } = row;
  const picture = kind === 'picture';
  return {
    id,
    kind,
    width: width ?? 0,
    height: height ?? 0,
    colour,
    seconds: durationMs === null ? null : Math.round(durationMs / 1000),
    thumb: picture ? path('thumb') : null,
    large: picture ? path('large') : null,
    video: picture ? null : path('video'),
  };
}

/** The same with addresses that open for a few minutes. */
export const privateView = (keys: DataKeys, row: Row, now: Date): MediaView =>
  viewOf(row, (rendition) => privatePath(keys, row.id, rendition, now));

/**
 * What a person may see of some media, in the order asked for: everybody what is public, and by links that run
 * out what is their own or stands in a text that they may open. What is left out they may not see.
 * @param personId undefined for somebody who has not signed in
 */
export async function mediaFor(
  db: Db,
  keys: DataKeys,
  personId: string | undefined,
  ids: readonly string[],
  now: Date,
): Promise<MediaView[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      row: media,
      isPublic: sql<boolean>`media_is_public(${media.id})`,
      opens:
        personId === undefined
          ? sql<boolean>`false`
          : sql<boolean>`media_opens_to(${media.id}, ${personId})`,
    })
    .from(media)
    .where(and(inArray(media.id, [...ids]), eq(media.status, 'ready')));
  const views = new Map(
    found.flatMap(({ row, isPublic, opens }) =>
      isPublic
        ? [[row.id, viewOf(row, (rendition) => publicPath(row.id, rendition))] as const]
        : opens
          ? [[row.id, privateView(keys, row, now)] as const]
          : [],
    ),
  );
  return ids.flatMap((id) => views.get(id) ?? []);
}

/**
 * A domain's record lists these from now on, in place of what it listed: they are kept as long. Runs in the
 * domain's own transaction; with no ids it lets all of them go.
 * @param ownerId whoever sent them: nobody lists another's
 * @returns whether all of them are there and theirs
 */
export async function holdMedia(
  tx: Db,
  holder: string,
  ids: readonly string[],
  ownerId: string,
): Promise<boolean> {
  const wanted = [...new Set(ids)].sort();
  const locked =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: media.id, ownerId: media.ownerId, status: media.status })
          .from(media)
          .where(inArray(media.id, wanted))
          .orderBy(media.id)
          .for('update');
  const held = await tx
    .select({ id: mediaUse.mediaId })
    .from(mediaUse)
    .where(and(eq(mediaUse.holder, holder), eq(mediaUse.version, 0)));
  const before = new Set(held.map(({ id }) => id));
  const fit = locked.filter(
    (row) => row.status === 'ready' && (row.ownerId === ownerId || before.has(row.id)),
  );
  if (fit.length < wanted.length) return false;
  const dropped = [...before].filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !before.has(id));
  if (dropped.length > 0)
    await tx
      .delete(mediaUse)
      .where(and(eq(mediaUse.holder, holder), inArray(mediaUse.mediaId, dropped)));
  if (added.length > 0)
    await tx.insert(mediaUse).values(added.map((mediaId) => ({ mediaId, holder })));
  return true;
}
