import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { mostAreas } from './rules';

export const mediaId = z
  .string()
  .regex(/^med_[0-9a-z]{20}$/, '这个编号不对，回上一页重新打开一下。');
const publicationId = z.string().regex(/^pub_[0-9a-z]{4,40}$/, '这个地址不对，回上一页。');

const piece = {
  kind: z.enum(['picture', 'video']),
  /** Size of the file as the app sees it; what comes is counted again. */
  bytes: z.number().int().min(0).max(2_000_000_000),
};

export const ticketInput = z.strictObject({
  /** The app's own key of the draft it belongs to. */
  form: z.string().regex(/^[\w-]{8,64}$/),
  ...piece,
});
export const ticketForInput = z.strictObject({ publicationId, ...piece });
export const idsInput = z.strictObject({ ids: z.array(mediaId).max(40) });
export const mineInput = z.strictObject({
  cursor: z.strictObject({ createdAt: instantInput, id: mediaId }).optional(),
});

const part = z.number().min(0).max(1);
export const coverInput = z.strictObject({
  publicationId,
  id: mediaId,
  areas: z
    .array(z.strictObject({ x: part, y: part, width: part, height: part }))
    .min(1, '先在照片上画出要涂黑的地方。')
    .max(mostAreas, `一张照片最多涂 ${mostAreas} 处。`),
});
