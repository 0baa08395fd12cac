import busboy from '@fastify/busboy';
import type { Context } from 'hono';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { mostBytes } from '../media/rules';
import { receive } from '../media/receive';
import { refuseMedia } from '../media/refuse';
import { httpStatus } from '../_shared/errors';
import { maySend } from '../_shared/media-link';
import type { MediaView } from '../_shared/media-view';
import type { Runtime } from '../_shared/runtime';
import { replyTo } from '../_shared/serve';

/** What a multipart form adds to the file in it. */
const around = 4096;

/** The one file of a multipart form, handed on while it comes. */
function fileIn(c: Context, take: (file: Readable) => Promise<MediaView>): Promise<MediaView> {
  const type = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!type.startsWith('multipart/form-data') || !body) throw refuseMedia('expired');
  const length = Number(c.req.header('content-length') ?? 0);
  if (length > mostBytes.video + around) throw refuseMedia('too_large');
  return new Promise((resolve, reject) => {
    const from = Readable.fromWeb(body as ReadableStream);
    const fail = (error: unknown) => {
      from.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const broken = () => fail(refuseMedia('expired'));
    try {
      const parser = new busboy({
        headers: { 'content-type': type },
        limits: { files: 1, fields: 4, fieldSize: 1024, fileSize: mostBytes.video + 1 },
      });
      let taken = false;
      parser.on('file', (_field, file) => {
        taken = true;
        from.on('error', () => file.destroy());
        from.on('close', () => from.readableEnded || file.destroy());
        take(file).then(resolve, fail);
      });
      parser.on('error', broken);
      parser.on('finish', () => taken || broken());
      from.on('error', broken);
      from.pipe(parser);
    } catch {
      broken();
    }
  });
}

/** Takes in one file, by an address that a ticket gave out. */
export const upload = (runtime: Runtime) => async (c: Context) => {
  const reply = await replyTo(runtime, 'media.upload', async () => {
    const id = c.req.param('id') ?? '';
    const signed = c.req.query('s') ?? '';
    if (!maySend(runtime.keys, id, signed, runtime.now())) throw refuseMedia('expired');
    return fileIn(c, (file) => receive(runtime, id, file));
  });
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  return reply.ok ? c.json(reply) : c.json(reply, httpStatus[reply.error.code]);
};
