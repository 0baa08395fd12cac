import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { withdrawReasons } from '../_shared/rules/withdrawal';
import { checks, recusalReasons, returnReasons } from './rules';
import { wordKinds } from './rules/mark';

const oneOf = <Key extends string>(words: Record<Key, string>) =>
  z.enum(Object.keys(words) as [Key, ...Key[]]);

export const publicationId = z.string().regex(/^pub_[0-9a-z]{4,40}$/, '这个地址不对，回上一页。');
const remark = z.string().trim().max(500, '最多 500 个字。').default('');
/** Digest of the text the reviewer read: a signature is put to that text and no other. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Columns besides title and text: name, unit, post and what else a domain says. */
const mostFields = 20;

const content = {
  title: z.string().trim().min(1, '写个标题。').max(40, '标题最多 40 个字。'),
  body: z.string().trim().min(1, '正文还空着。').max(8000, '正文最多 8000 个字。'),
  media: z
    .array(z.strictObject({ id: z.string().max(60), caption: z.string().trim().max(60) }))
    .max(10),
  fields: z
    .record(z.string().min(1).max(30), z.string().trim().max(200, '最多 200 个字。'))
    .refine((fields) => Object.keys(fields).length <= mostFields, '栏目太多了，最多 20 栏。'),
};
const versionNumber = z.number().int().min(1).max(30_000);

export const draftInput = z.strictObject({
  publicationId,
  /** Revision the editor saw. */
  seen: versionNumber,
  ...content,
});
export const compareDraftInput = z.strictObject({ publicationId, ...content });
export const compareInput = z.strictObject({
  publicationId,
  from: versionNumber,
  to: versionNumber,
});

export const inboxInput = z.strictObject({
  of: z.enum(['all', 'mine', 'free']),
  cursor: z.strictObject({ stageSince: instantInput, publicationId }).optional(),
});
export const shelfInput = z.strictObject({
  of: z.enum(['toDo', 'known']),
  cursor: z.strictObject({ savedAt: instantInput, publicationId }).optional(),
});

export const submitInput = z.strictObject({
  publicationId,
  revision: versionNumber,
  /** What readers are told of a correction; empty the first time. */
  note: z.string().trim().max(100, '最多 100 个字。').default(''),
});

export const signInput = z.strictObject({
  publicationId,
  digest,
  checks: z.array(oneOf(checks)).max(10),
  remark,
});
export const returnInput = z.strictObject({
  publicationId,
  digest,
  reason: oneOf(returnReasons),
  remark,
});
export const proofreadInput = z.strictObject({
  publicationId,
  digest,
  checks: z.array(oneOf(checks)).max(10),
  remark,
});
export const recuseInput = z.strictObject({ publicationId, reason: oneOf(recusalReasons) });
export const withdrawInput = z.strictObject({ publicationId, reason: oneOf(withdrawReasons) });
export const heldInput = z.strictObject({ publicationId });

const word = z.string().trim().max(20, '最多 20 个字。');
const wordKind = oneOf(wordKinds);
export const wordsInput = z.strictObject({
  kind: wordKind,
  find: word.default(''),
  cursor: z.string().max(20).optional(),
});
export const addWordInput = z.strictObject({
  kind: wordKind,
  word: word.min(1, '写上要找的词。'),
  instead: word.default(''),
});
export const removeWordInput = z.strictObject({ id: z.string().regex(/^wrd_[0-9a-z_]{2,40}$/) });
