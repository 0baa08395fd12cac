import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { comingVisitor, id, listedVisitor, noticeId } from './input';
import { fileLimit } from './list-file';
import {
  groupKinds,
  groupRefusalChoices,
  groupSize,
  type GroupKind,
  type GroupRefusalReason,
} from './rules/group';

const sentence = (limit: number) => z.string().max(limit, `太长了，最多 ${limit} 个字。`);
const count = z
  .number('填个数。')
  .int('填整数。')
  .min(0, '填个数，没有就填 0。')
  .max(500, '太多了。');

/** As many as a group has at most, for its list and for changing it. */
const many = <Visitor extends z.ZodType>(visitor: Visitor) =>
  z
    .array(visitor)
    .min(1, '至少填一个人。')
    .max(groupSize.most, `一个团最多 ${groupSize.most} 个人。`);

export const applyGroupInput = z.strictObject({
  sessionId: id('ses'),
  kind: z.enum(Object.keys(groupKinds) as [GroupKind, ...GroupKind[]]),
  organisation: sentence(100),
  leader: sentence(40),
  phone: sentence(40),
  purpose: sentence(500),
  headCount: count,
  minors: count,
  guardianConsent: z.boolean(),
  noticeId,
  areaId: z.string().max(40).optional(),
});

/** A party changed by whoever booked it; a group is one too. */
export const changeInput = z.strictObject({
  bookingId: id('bkg'),
  visitors: many(comingVisitor),
  guardianConsent: z.boolean(),
  /** Asked for where more people come. */
  noticeId: noticeId.optional(),
});

export const groupIdInput = z.strictObject({ id: id('grp') });
export const groupListInput = groupIdInput.extend({ visitors: many(listedVisitor) });

/** A file with names, base64. */
export const groupFileInput = z.strictObject({
  data: z
    .string()
    .max(Math.ceil(fileLimit / 3) * 4 + 8, '文件太大了，超过 40 KB。只留姓名和年龄两列，再传一次。')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '这个文件是空的，换一个。'),
});

const cursor = z.strictObject({ appliedAt: instantInput, id: id('grp') }).optional();
export const myGroupsInput = z.strictObject({ cursor });
export const groupQueueInput = z.strictObject({ waiting: z.boolean(), cursor });
export const refuseGroupInput = groupIdInput.extend({
  reason: z.enum(Object.keys(groupRefusalChoices) as [GroupRefusalReason, ...GroupRefusalReason[]]),
  note: sentence(200),
});
