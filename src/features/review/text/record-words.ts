import type { TagKind } from '@/shared/ui/tag';
import { withdrawReasons } from '@cloud/_shared/rules/withdrawal';
import { recusalReasons, returnReasons, stageWords, type Stage } from '@cloud/review/rules';
import type { TextRecord } from './opened-text';

const acts: Record<TextRecord['act'], (stage: Stage) => { kind: TagKind; words: string }> = {
  signed: (stage) => ({ kind: 'done', words: `签了${stageWords[stage]}` }),
  returned: (stage) => ({ kind: 'bad', words: `${stageWords[stage]}退回` }),
  proofread: () => ({ kind: 'info', words: '校了一遍' }),
  recused: () => ({ kind: 'off', words: '回避' }),
  withdrawn: () => ({ kind: 'bad', words: '撤下' }),
};

export const actWords = ({ act, stage }: Pick<TextRecord, 'act' | 'stage'>) => acts[act](stage);

const reasons: Record<string, Record<string, string>> = {
  returned: returnReasons,
  recused: recusalReasons,
  withdrawn: withdrawReasons,
};

/** Why, in words; undefined where a record has no reason. */
export const reasonWords = ({ act, said }: Pick<TextRecord, 'act' | 'said'>) =>
  said.reason === undefined ? undefined : reasons[act]?.[said.reason];
