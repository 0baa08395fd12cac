import type { Readable } from 'node:stream';
import { Refusal } from '../_shared/errors';
import { privateView, type MediaView } from '../_shared/media-view';
import type { Runtime } from '../_shared/runtime';
import { TooLarge } from '../_shared/storage';
import { inTurn } from './gate';
import { makePicture } from './picture';
import { leaseFor, letGo, rowOf, take, type MediaRow } from './queries/rows';
import { refuseMedia } from './refuse';
import { mostBytes } from './rules';
import { keep, storageOf, takeAway } from './store';
import { makeVideo } from './video';

/** A try has to end before another may begin. ms */
const longest = leaseFor - 60_000;

/** Keeps the bytes as they come, makes what is served of them, and says what it looks like. */
async function bring(runtime: Runtime, row: MediaRow, takenAt: Date, from: Readable) {
  const storage = storageOf(runtime);
  const { id, kind } = row;
  const signal = AbortSignal.timeout(longest);
  await storage.receive(id, 'incoming', from, mostBytes[kind], signal).catch((error: unknown) => {
    throw error instanceof TooLarge ? refuseMedia('too_large') : refuseMedia('expired');
  });
  return inTurn(async () => {
    signal.throwIfAborted();
    const bytes = await storage.read(id, 'incoming');
    if (!bytes) throw refuseMedia('expired');
    const made =
      kind === 'picture'
        ? { picture: await makePicture(bytes), original: bytes }
        : { movie: await makeVideo(bytes) };
    return keep(runtime, row, takenAt, made);
  });
}

/** After these the same file may be sent again; after any other it never will do. */
const again = new Set(['busy', 'expired', 'being_sent', 'no_store']);

/**
 * Takes in the bytes of one piece. Who sends it twice gets what the first time made; a file that will never do
 * leaves nothing. @throws Refusal
 */
export async function receive(runtime: Runtime, id: string, from: Readable): Promise<MediaView> {
  const { db, keys, now } = runtime;
  const row = await rowOf(db, id);
  if (row?.status === 'ready') return privateView(keys, row, now());
  if (row?.status !== 'receiving') throw refuseMedia('expired');
  const takenAt = now();
  if (!(await take(db, id, takenAt))) throw refuseMedia('being_sent');
  try {
    return privateView(keys, await bring(runtime, row, takenAt, from), now());
  } catch (error) {
    const never = error instanceof Refusal && !again.has(error.detail.reason ?? '');
    if (never) await takeAway(runtime, id);
    else {
      await storageOf(runtime).remove(id);
      await letGo(db, id, takenAt);
    }
    throw error;
  }
}
