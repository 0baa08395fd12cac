import { record } from '../_shared/audit';
import { sealBytes } from '../_shared/crypto';
import { digestOfPiece } from '../_shared/media-digest';
import type { Runtime } from '../_shared/runtime';
import type { Storage } from '../_shared/storage';
import type { Made } from './picture';
import { finish, forget, markGoing, type MediaRow } from './queries/rows';
import { refuseMedia } from './refuse';
import type { MadeVideo } from './video';

/** The store of this deployment. @throws Refusal where there is none */
export function storageOf({ storage }: Runtime): Storage {
  if (!storage) throw refuseMedia('no_store');
  return storage;
}

/** What the original of a picture is sealed to. */
export const originalOf = (id: string) => `media/${id}`;

/**
 * Stores what was made and then says that it is there. Whoever dies in between leaves a row that is still
 * receiving, and bytes that go with it.
 */
export async function keep(
  runtime: Runtime,
  row: MediaRow,
  takenAt: Date,
  made: { picture: Made; original: Buffer } | { movie: MadeVideo },
): Promise<MediaRow> {
  const { db, keys, now } = runtime;
  const storage = storageOf(runtime);
  const { id } = row;
  if ('picture' in made) {
    await storage.put(id, 'original', sealBytes(keys, made.original, originalOf(id)));
    await storage.put(id, 'thumb', made.picture.thumb);
    await storage.put(id, 'large', made.picture.large);
  } else await storage.put(id, 'video', made.movie.video);
  await storage.remove(id, 'incoming');
  const ready = await db.transaction(async (tx) => {
    const by = { now, person: { id: row.ownerId ?? '' }, actingAs: 'member' };
    const { kind, purpose } = row;
    const done =
      'picture' in made
        ? await finish(tx, id, takenAt, sizeOf(made.picture), made.picture.large.length, now())
        : await finish(tx, id, takenAt, lengthOf(made.movie), made.movie.video.length, now());
    if (done) await record(tx, by, 'media.add', id, { kind, purpose, from: row.madeFrom });
    return done;
  });
  if (ready) return ready;
  await storage.remove(id);
  throw refuseMedia('expired');
}

const sizeOf = ({ large, thumb, ...size }: Made) => ({
  ...size,
  digest: digestOfPiece([large, thumb]),
});
const lengthOf = ({ video, ...size }: MadeVideo) => ({ ...size, digest: digestOfPiece([video]) });

/** Takes a piece away, bytes first; what is left by whoever dies in between the sweep takes. */
export async function takeAway(runtime: Runtime, id: string): Promise<boolean> {
  if (!(await markGoing(runtime.db, id))) return false;
  await carryAway(runtime, id);
  return true;
}

/** The rest of it: bytes, then row. Safe to do again, and by two at once. */
export async function carryAway(runtime: Runtime, id: string): Promise<void> {
  await storageOf(runtime).remove(id);
  await forget(runtime.db, id, runtime.now());
}
