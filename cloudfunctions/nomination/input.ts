import * as z from 'zod';
import { dateInput, instantInput } from '../_shared/input';
import {
  ownSources,
  refuseReasons,
  returnReasons,
  staffSources,
  storyLength,
  workKinds,
  type RefuseReason,
  type ReturnReason,
} from './rules';
import { stageOrder } from './rules/campaign';
import { objectionLimit, objectionReasons, type ObjectionReason } from './rules/objection';
import { criteria, mostPerCriterion, recusalReasons, rounds, type Criterion } from './rules/panel';
import { longestSearch } from './rules/search';
import { moves, type NominationStatus } from './rules/moves';

const keysOf = <Key extends string>(words: Record<Key, unknown>) =>
  Object.keys(words) as [Key, ...Key[]];

export const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z_]{1,32}$`), '这个编号不对，回上一页重新打开一下。');

const text = (most: number) => z.string().max(most, `太长了，最多 ${most} 个字。`);
const areaId = z.string().regex(/^[a-z]{2,40}$/, '在哪个街镇，选一个。');
const kind = z.enum(keysOf(workKinds), '做的哪一行，选一样。');

export const nominationInput = {
  kind,
  areaId,
  name: text(40),
  phone: text(40),
  unit: text(80),
  post: text(60),
  title: text(40),
  /** Twice the most that is taken: the sentence beside the field says by how much it is over. */
  story: text(storyLength.most * 2),
  references: text(1000),
  /** Absent from forms that were opened before it was asked. */
  organisation: text(80).default(''),
  media: z
    .array(z.strictObject({ id: id('med'), caption: z.string().trim().max(60) }))
    .max(10, '最多 9 张图、1 段视频。'),
};

export const nominateInput = z.strictObject({
  campaignId: id('cmp'),
  source: z.enum(ownSources),
  ...nominationInput,
});
export const enterInput = z.strictObject({
  campaignId: id('cmp'),
  source: z.enum(staffSources),
  ...nominationInput,
});
export const nominationIdInput = z.strictObject({ id: id('nom') });
export const saveInput = nominationIdInput.extend(nominationInput);
/** What stood there when it was opened: who decides on it, or writes it anew, read that and nothing else. */
const digest = z.string().regex(/^[\w-]{43}$/, '这一页旧了，回上一页重新打开一下。');
export const passInput = nominationIdInput.extend({ digest });
export const saveEnteredInput = saveInput.extend({ digest });

const createdCursor = z.strictObject({ createdAt: instantInput, id: id('nom') }).optional();
export const mineInput = z.strictObject({ cursor: createdCursor });
export const entriesInput = z.strictObject({
  campaignId: id('cmp'),
  status: z.enum(keysOf<NominationStatus>(moves.nomination)).optional(),
  cursor: createdCursor,
});
export const returnInput = nominationIdInput.extend({
  reason: z.enum(keysOf<ReturnReason>(returnReasons)),
  note: text(200),
});
export const refuseInput = nominationIdInput.extend({
  reason: z.enum(keysOf<RefuseReason>(refuseReasons)),
  note: text(200),
});

const token = z.string().regex(/^[\w-]{43}$/, '这个链接不完整，从消息里重新点开。');
export const tokenInput = z.strictObject({ token });
export const verifyInput = z.union([
  z.strictObject({ token, code: z.string().min(1).max(128) }),
  z.strictObject({ token, phone: text(40) }),
]);
const yes = {
  adult: z.boolean(),
  guardian: text(40),
  portrait: z.enum(['none', 'agreed']).nullable(),
};
export const answerInput = z.union([
  z.strictObject({ token, agree: z.literal(false) }),
  z.strictObject({ token, agree: z.literal(true), ...yes }),
]);
export const paperInput = nominationIdInput.extend({
  place: z.string().trim().min(1, '纸质授权书放在哪里，写上档案号。').max(60, '最多 60 个字。'),
  scan: z.array(id('med')).min(1, '拍一张或者扫一张签好字的纸。').max(9, '最多 9 张。'),
  ...yes,
});
export const checkPaperInput = nominationIdInput.extend({ holds: z.boolean() });

const signed = z.number().int().min(-2_147_483_648).max(2_147_483_647);
/** Where a visitor's order begins, and the last story it came to. */
export const galleryCursor = z.strictObject({
  shuffle: z.number().int().min(0).max(31),
  start: signed,
  place: signed,
  id: id('nom'),
  /** Past the end of the shuffle and at its beginning again. */
  wrapped: z.boolean(),
});
export const storiesInput = z.strictObject({
  kind: kind.optional(),
  areaId: areaId.optional(),
  words: text(longestSearch * 4).optional(),
  /** Something random that the app keeps, so that a visitor without an account has an order of their own. */
  visitor: z
    .string()
    .regex(/^\w{8,40}$/)
    .optional(),
  cursor: galleryCursor.optional(),
});

export const objectInput = nominationIdInput.extend({
  reason: z.enum(keysOf<ObjectionReason>(objectionReasons)),
  text: z
    .string()
    .trim()
    .min(10, '说具体点，至少 10 个字。')
    .max(objectionLimit, `最多 ${objectionLimit} 个字。`),
});
const atCursor = z.strictObject({ at: instantInput, id: id('obj') }).optional();
export const myObjectionsInput = z.strictObject({ cursor: atCursor });
export const objectionsInput = z.strictObject({ campaignId: id('cmp'), cursor: atCursor });
export const answerObjectionInput = z.strictObject({
  id: id('obj'),
  upheld: z.boolean(),
  text: z.string().trim().min(1, '写上答复。').max(objectionLimit, `最多 ${objectionLimit} 个字。`),
});

export const campaignIdInput = z.strictObject({ campaignId: id('cmp') });
const day = dateInput('选个日子。');
export const saveCampaignInput = z.strictObject({
  id: id('cmp').optional(),
  title: text(60),
  intro: text(600),
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(stageOrder as [string, ...string[]]),
        firstDay: day,
        lastDay: day,
      }),
    )
    .max(stageOrder.length)
    .refine((given) => new Set(given.map(({ stage }) => stage)).size === given.length),
  firstPlaces: z.number().int().nullable(),
  finalPlaces: z.number().int().nullable(),
});

const round = z.enum(keysOf(rounds));
export const roundInput = campaignIdInput.extend({ round });
export const progressInput = roundInput.extend({
  cursor: z.strictObject({ rank: z.number().int().min(0).max(32_767), id: id('nom') }).optional(),
});
export const roundPageInput = roundInput.extend({ after: id('nom').optional() });
export const roundEntryInput = roundInput.extend({ id: id('nom') });
const mark = z
  .number('打个分。')
  .int('打整数分。')
  .min(0, '最少 0 分。')
  .max(mostPerCriterion, `最多 ${mostPerCriterion} 分。`);
export const scoreInput = roundEntryInput.extend({
  marks: z.strictObject(
    Object.fromEntries(keysOf(criteria).map((each) => [each, mark])) as Record<
      Criterion,
      typeof mark
    >,
  ),
});
export const recuseInput = z.strictObject({
  campaignId: id('cmp'),
  id: id('nom'),
  reason: z.enum(keysOf(recusalReasons)),
});
export const exportInput = campaignIdInput.extend({ format: z.enum(['xlsx', 'csv']) });
