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

export const nameCursor = z.strictObject({ name: z.string().max(60), id: id('fac') });

/** Place in the directory: the next opening, null where there is none, then name and id. */
export const directoryCursor = nameCursor.extend({ startsAt: instantInput.nullable() });

const sentence = (limit: number) => z.string().max(limit, `太长了，最多 ${limit} 个字。`);

/** Someone on a list: nothing but what every facility asks for. */
export const listedVisitor = z.strictObject({
  name: sentence(40),
  age: z.number('填几岁，要是个数字。').int('填整岁数。').nullable(),
});
/** Someone who comes, with an ID number where the facility asks for it. */
export const comingVisitor = listedVisitor.extend({ idNumber: sentence(40).optional() });

const visitors = z
  .array(comingVisitor)
  .min(1, '至少填一个人。')
  .max(5, '一次最多约 5 个人，人多请分开约。');

/** The safety notice that was shown and agreed to. */
export const noticeId = id('ntc');

export const bookInput = z.strictObject({
  sessionId: id('ses'),
  visitors,
  phone: sentence(40),
  guardianConsent: z.boolean(),
  noticeId,
  areaId: z.string().max(40).optional(),
});

export const joinInput = bookInput.extend({ auto: z.boolean() });

export const acceptInput = z.strictObject({ id: id('wait'), noticeId: noticeId.optional() });

export const changeForInput = z.strictObject({
  bookingId: id('bkg'),
  visitors,
  guardianConsent: z.boolean(),
  /** Asked for where more people come. */
  noticeId: noticeId.optional(),
});
