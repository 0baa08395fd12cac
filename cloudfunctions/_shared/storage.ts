import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is served of a picture (`large`, `thumb`) or a video. */
export const renditions = ['large', 'thumb', 'video'] as const;
export type Rendition = (typeof renditions)[number];
/** `incoming` is what is being sent, `original` what came, sealed. */
export type Part = Rendition | 'incoming' | 'original';

export interface Range {
  /** Bytes, both included. */
  from: number;
  to: number;
}

/** More bytes came than were allowed; nothing of them was kept. */
export class TooLarge extends Error {}

/** Where bytes of media lie. A store in the cloud would be another one of these. Names are ids and parts, never input. */
export interface Storage {
  /** Keeps a stream as it comes. @returns how many bytes it was @throws TooLarge */
  receive(
    id: string,
    part: Part,
    from: Readable,
    most: number,
    signal?: AbortSignal,
  ): Promise<number>;
  /** Keeps bytes whole or not at all. */
  put(id: string, part: Part, bytes: Uint8Array): Promise<void>;
  read(id: string, part: Part): Promise<Buffer | undefined>;
  size(id: string, part: Part): Promise<number | undefined>;
  stream(id: string, part: Part, range: Range): Readable;
  /** Everything of one id, or one part of it. What is not there is no error. */
  remove(id: string, part?: Part): Promise<void>;
  /** Every id of which anything lies here, and when that last changed. */
  list(): AsyncIterable<{ id: string; at: Date }>;
}

const idShape = /^med_[0-9a-z]{20}$/;

const missing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

const orMissing = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (missing(error)) return undefined;
    throw error;
  });

/** A stream that breaks off when more than `most` bytes came through it. */
async function* upTo(from: Readable, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of from as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new TooLarge();
    yield chunk;
  }
}

/** Files under one directory, `med/<two letters>/<id>/<part>`; several hosts may share it. */
export function diskStorage(root: string): Storage {
  const folder = (id: string) => {
    if (!idShape.test(id)) throw new Error('not the id of media');
    return join(root, id.slice(4, 6), id);
  };
  const file = (id: string, part: Part) => join(folder(id), part);

  return {
    async receive(id, part, from, most, signal) {
      await mkdir(folder(id), { recursive: true, mode: 0o700 });
      const to = createWriteStream(file(id, part), { mode: 0o600 });
      try {
        await pipeline(from, (source: Readable) => upTo(source, most), to, { signal });
      } catch (error) {
        await rm(file(id, part), { force: true });
        throw error;
      }
      return to.bytesWritten;
    },
    async put(id, part, bytes) {
      await mkdir(folder(id), { recursive: true, mode: 0o700 });
      const making = `${file(id, part)}.making`;
      const handle = await open(making, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(making, file(id, part));
    },
    read: (id, part) => orMissing(readFile(file(id, part))),
    size: async (id, part) => (await orMissing(stat(file(id, part))))?.size,
    stream: (id, part, { from, to }) => createReadStream(file(id, part), { start: from, end: to }),
    remove: (id, part) =>
      rm(part === undefined ? folder(id) : file(id, part), { recursive: true, force: true }),
    async *list() {
      for (const shelf of (await orMissing(readdir(root))) ?? [])
        for (const id of (await orMissing(readdir(join(root, shelf)))) ?? []) {
          const at = (await orMissing(stat(join(root, shelf, id))))?.mtime;
          if (at && idShape.test(id)) yield { id, at };
        }
    },
  };
}
