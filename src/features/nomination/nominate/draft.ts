import { useMediaDraft, type MediaDraft } from '@/shared/media/use-media-draft';
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
  /** Digest of the text it was written on, where a colleague may write at it too. */
  digest?: string;
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
  organisation: '',
};

const none: NominationText['media'] = [];

/** What is told of somebody, as typed and chosen so far; one draft for residents, one for the counter, one a returned entry. */
export function useNominationDraft(place: string, from: NominationDraft = blank, listed = none) {
  const { drop, ...words } = useKeptDraft(`draft:nomination:${place}`, from);
  const pictures = useMediaDraft({ draft: `nomination-${place}` }, listed);
  return {
    ...words,
    pictures,
    drop: () => {
      drop();
      pictures.drop();
    },
  };
}

const textOf = (draft: NominationDraft, media: NominationText['media']): NominationText => {
  const { source: _, kind: __, areaId: ___, ...text } = draft;
  const { name, phone, unit, post, title, story, references, organisation } = text;
  return { name, phone, unit, post, title, story, references, organisation, media };
};

const order = [
  ...['source', 'organisation', 'name', 'phone', 'kind', 'unit', 'post'],
  ...['areaId', 'title', 'story', 'media', 'references'],
];

/** What keeps it from being sent, by field, in the order of the page. */
export function draftProblems(
  draft: NominationDraft,
  { listed, problem }: Pick<MediaDraft, 'listed' | 'problem'>,
  phoneNeeded: boolean,
): Problems {
  const found = new Map(
    nominationProblems(textOf(draft, listed), { phoneNeeded, source: draft.source }).map(
      ({ field, sentence }) => [field, sentence],
    ),
  );
  if (problem !== undefined) found.set('media', problem);
  if (draft.source === null)
    found.set('source', phoneNeeded ? '推荐的是哪个，选一样。' : '怎么来的，选一样。');
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
export function requestOf(draft: NominationDraft, media: NominationText['media']) {
  const { source, kind, areaId } = draft;
  if (source === null || kind === null || areaId === null) return undefined;
  return { source, kind, areaId, ...textOf(draft, media) };
}

export const labels: Record<string, string> = {
  source: '推荐的是哪个',
  organisation: '哪个单位推荐的',
  name: '叫什么名字',
  phone: '本人的手机号',
  kind: '做的哪一行',
  unit: '单位或者社区',
  post: '岗位',
  areaId: '在哪个街镇做事',
  title: '给故事起个题目',
  story: '他的故事',
  media: '照片和视频',
  references: '在哪里核对得到',
};
