import * as z from 'zod';
import { instantInput } from '../_shared/input';

/** A record id with its prefix; anything else is refused before the database sees it. */
export const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z_]{1,32}$`), '这个编号不对，回上一页重新打开一下。');

export const startCursor = z.strictObject({
  startsAt: instantInput,
  id: z.string().regex(/^[a-z]{3,4}_[0-9a-z_]{1,32}$/),
});

const sentence = (limit: number) => z.string().max(limit, `太长了，最多 ${limit} 个字。`);

const visitors = z
  .array(
    z.strictObject({
      name: sentence(40),
      age: z.number('填几岁，要是个数字。').int('填整岁数。').nullable(),
    }),
  )
  .min(1, '至少填一个人。')
  .max(5, '一次最多约 5 个人，人多请分开约。');

export const bookInput = z.strictObject({
  sessionId: id('ses'),
  visitors,
  phone: sentence(40),
  guardianConsent: z.boolean(),
});

export const joinInput = bookInput.extend({ auto: z.boolean() });

export const changeForInput = z.strictObject({
  bookingId: id('bkg'),
  visitors,
  guardianConsent: z.boolean(),
});
