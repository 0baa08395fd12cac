import { sql } from 'drizzle-orm';
import { tmpdir } from 'node:os';
import { createApp } from '@cloud/_host/app';
import { newId } from '@cloud/_shared/crypto';
import { instant, rows } from '@cloud/_shared/db';
import type { MediaView } from '@cloud/_shared/media-view';
import type { Runtime } from '@cloud/_shared/runtime';
import type { Reply } from '@cloud/_shared/serve';
import type { TestPerson, World } from './world';

/** The host as tests ask it, without a socket. */
export function mediaHost(world: World, runtime: Runtime = world.runtime) {
  const app = createApp(runtime, { demo: false, webRoot: tmpdir() });
  /** Sends a file to where a ticket says, as a form does. */
  async function send(to: string, file: Uint8Array, name = 'photo.jpg') {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(file)]), name);
    const response = await app.request(to, { method: 'POST', body });
    return {
      status: response.status,
      reply: (await response.json()) as Reply & { data: MediaView },
    };
  }
  return {
    app,
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    send,
    /** A piece from its ticket to its rendition. @throws what the host said against it */
    async piece(
      who: TestPerson,
      file: Uint8Array,
      {
        kind = 'picture' as const,
        form = 'draft-0001',
        key = newId('tap'),
      }: {
        kind?: 'picture' | 'video';
        form?: string;
        key?: string;
      } = {},
    ): Promise<MediaView> {
      const bytes = file.length;
      const asked = await world.as(who, { key }).media.ticket({ form, kind, bytes });
      if (asked.to === null) return asked.media;
      const { reply } = await send(asked.to, file);
      if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.reason ?? ''}`);
      return reply.data;
    },
  };
}

/** Puts pictures into a text's draft, as if its nomination had brought them. @returns its new revision */
export async function listIn(world: World, publicationId: string, ids: readonly string[]) {
  const { id: editor } = await world.staff('editor');
  const pieces = JSON.stringify(ids.map((id) => ({ id, caption: '示例照片' })));
  await world.db.transaction(async (tx) => {
    await tx.execute(
      sql`update publication_draft set media = ${pieces}::jsonb, revision = revision + 1, saved_by = ${editor},
        saved_at = ${instant(world.runtime.now())} where publication_id = ${publicationId}`,
    );
    await tx.execute(
      sql`insert into contributor (publication_id, person_id) values (${publicationId}, ${editor}) on conflict do nothing`,
    );
  });
  const [draft] = await rows<{ revision: number }>(
    world.db,
    sql`select revision from publication_draft where publication_id = ${publicationId}`,
  );
  return { revision: draft!.revision };
}
