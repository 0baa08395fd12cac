import { useKeptDraft } from '@/shared/form/kept-draft';
import type { Problems } from '@/shared/form/field-id';
import {
  nominationProblems,
  type NominationText,
  type Source,
  type WorkKind,
} from '@cloud/nomination/rules';

export interface NominationDraft extends Omit<NominationText, 'media'> {
  source: Source | null;
  kind: WorkKind | null;
  areaId: string | null;
}

export const blank: NominationDraft = {
  source: null,
  kind: null,
  areaId: null,
  name: '',
  phone: '',
  unit: '',
  post: '',
  title: '',
  story: '',
  references: '',
};

/** What is told of somebody, as typed so far; one draft for residents, one for the counter, one a returned entry. */
export const useNominationDraft = (place: string, from: NominationDraft = blank) =>
  useKeptDraft(`draft:nomination:${place}`, from);

const textOf = (draft: NominationDraft): NominationText => {
  const { source: _, kind: __, areaId: ___, ...text } = draft;
  const { name, phone, unit, post, title, story, references } = text;
  return { name, phone, unit, post, title, story, references, media: [] };
};

const order = [
  ...['source', 'name', 'phone', 'kind', 'unit', 'post'],
  ...['areaId', 'title', 'story', 'references'],
];

/** What keeps it from being sent, by field, in the order of the page. */
export function draftProblems(draft: NominationDraft, phoneNeeded: boolean): Problems {
  const found = new Map(
    nominationProblems(textOf(draft), phoneNeeded).map(({ field, sentence }) => [field, sentence]),
  );
  if (draft.source === null) found.set('source', '怎么来的，选一样。');
  if (draft.kind === null) found.set('kind', '做的哪一行，选一样。');
  if (draft.areaId === null) found.set('areaId', '在哪个街镇，选一个。');
  return new Map(
    order.flatMap((field): [string, string][] => {
      const sentence = found.get(field);
      return sentence === undefined ? [] : [[field, sentence]];
    }),
  );
}

/** The draft as it is sent; undefined while something is not chosen. */
export function requestOf(draft: NominationDraft) {
  const { source, kind, areaId } = draft;
  if (source === null || kind === null || areaId === null) return undefined;
  return { source, kind, areaId, ...textOf(draft) };
}

export const labels: Record<string, string> = {
  source: '推荐的是哪个',
  name: '叫什么名字',
  phone: '本人的手机号',
  kind: '做的哪一行',
  unit: '单位或者社区',
  post: '岗位',
  areaId: '在哪个街镇做事',
  title: '给故事起个题目',
  story: '他的故事',
  references: '在哪里核对得到',
};
