import type * as z from 'zod';
import { newId } from '../../_shared/crypto';
import { dbError } from '../../_shared/db';
import { tapOf } from '../../_shared/idempotency';
import { uploadPath } from '../../_shared/media-link';
import { privateView } from '../../_shared/media-view';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import type { ticketForInput, ticketInput } from '../input';
import { begin } from '../queries/rows';
import { refuseMedia } from '../refuse';
import { mostBytes, type MediaKind } from '../rules';
import { storageOf } from '../store';

/** Where one file may be sent to; or what it became, when it was sent under this key before. */
async function ticketOf(
  ctx: MemberContext,
  of: { purpose: 'nomination' | 'publication'; form: string; kind: MediaKind; bytes: number },
) {
  const { bytes, ...wanted } = of;
  storageOf(ctx);
  const { key } = tapOf(ctx, 'media.ticket', wanted);
  if (bytes === 0) throw refuseMedia('empty');
  if (bytes > mostBytes[wanted.kind]) throw refuseMedia('too_large');
  const at = ctx.now();
  await countAttempt(ctx.db, ctx.person.id, 'upload', at);
  const made = { id: newId('med'), ownerId: ctx.person.id, uploadKey: key, createdAt: at };
  const row = await begin(ctx.db, { ...made, ...wanted }).catch((error: unknown) => {
    throw dbError(error)?.constraint === 'media_enough' ? refuseMedia('too_many') : error;
  });
  if (row.kind !== wanted.kind || row.form !== wanted.form) throw refuseMedia('expired');
  if (row.status === 'ready')
    return { id: row.id, to: null, media: privateView(ctx.keys, row, at) };
  return { id: row.id, to: uploadPath(ctx.keys, row.id, at), media: null };
}

/** For a nomination that is being written. */
export const ticket = (ctx: MemberContext, input: z.infer<typeof ticketInput>) =>
  ticketOf(ctx, { purpose: 'nomination', ...input });

/** For a text that editors are working on. */
export function ticketFor(ctx: MemberContext, input: z.infer<typeof ticketForInput>) {
  const { publicationId, ...piece } = input;
  return ticketOf(ctx, { purpose: 'publication', form: publicationId, ...piece });
}
