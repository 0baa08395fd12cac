/** What a machine points at, in words, and the lists it goes by. */

export type MarkKind = 'phone' | 'idNumber' | 'plate' | 'address' | 'sensitive' | 'typo' | 'name';

export const markWords: Record<MarkKind, string> = {
  phone: '像电话号码',
  idNumber: '像身份证号',
  plate: '像车牌号',
  address: '像门牌地址',
  sensitive: '敏感词',
  typo: '像错别字',
  name: '名称写法不对',
};

export interface Mark {
  kind: MarkKind;
  /** UTF-16 offsets in the text, end exclusive. */
  from: number;
  to: number;
  /** What it should be, where the list says so. */
  instead?: string;
}

/** The lists of words that staff keep. */
export const wordKinds = { typo: '错别字', name: '名称写法', sensitive: '敏感词' } as const;
export type WordKind = keyof typeof wordKinds;

export interface ListedWord {
  kind: WordKind;
  word: string;
  instead?: string | undefined;
}
