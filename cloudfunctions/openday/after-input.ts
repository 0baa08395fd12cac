import * as z from 'zod';
import { instantInput } from '../_shared/input';
import { id } from './input';
import { answerProblem, textProblem } from './rules/feedback';
import {
  appealReasons,
  forgiving,
  keeping,
  type AppealOutcome,
  type AppealReason,
} from './rules/no-show';

const checked = (problemOf: (typed: string) => string | undefined) =>
  z
    .string()
    .max(2000, '太长了，删短一点。')
    .superRefine((typed, check) => {
      const problem = problemOf(typed);
      if (problem) check.addIssue({ code: 'custom', message: problem });
    })
    .transform((typed) => typed.trim());

const keys = <Key extends string>(of: Record<Key, string>) => Object.keys(of) as [Key, ...Key[]];

export const appealInput = z.strictObject({
  bookingId: id('bkg'),
  reason: z.enum(keys<AppealReason>(appealReasons)),
});
export const appealCursor = z.strictObject({ appealedAt: instantInput, id: id('bkg') }).optional();
export const decideInput = z.strictObject({
  bookingId: id('bkg'),
  outcome: z.enum(keys<AppealOutcome>({ ...forgiving, ...keeping })),
});

export const feedbackInput = z.strictObject({
  bookingId: id('bkg'),
  rating: z.number('先点一个，看得怎么样。').int().min(1).max(5),
  learnt: checked((typed) => textProblem(typed)),
  question: checked((typed) => textProblem(typed)),
});
export const questionCursor = z.strictObject({ askedAt: instantInput, id: id('bkg') }).optional();
export const answerInput = z.strictObject({
  bookingId: id('bkg'),
  saidAt: instantInput,
  text: checked(answerProblem),
});
