import { create } from 'zustand';
import { readDraft, writeDraft } from '@/shared/platform/drafts';
import { removeStored } from '@/shared/platform/storage';
import type { Listed, Piece } from './piece';

type Kept = Pick<Piece, 'key' | 'caption' | 'id' | 'ready' | 'kind'> & {
  /** Why it will never do. */
  refused: string | null;
};

const place = (form: string) => `draft:media:${form}`;

const lost = '上回没传完，这个文件要重新选一次。';

/** What was chosen for every form that is open; it goes on while the person looks at other pages. */
export const useChosen = create<{ forms: Record<string, Piece[] | undefined> }>(() => ({
  forms: {},
}));

const stored = (form: string): Piece[] | undefined =>
  readDraft<Kept[]>(place(form))?.map(({ refused, ...kept }) => ({
    ...kept,
    percent: 0,
    failure: kept.ready ? null : (refused ?? lost),
    picked: null,
  }));

const listed = ({ id, caption }: Listed): Piece => ({
  key: id,
  kind: 'picture',
  caption,
  id,
  ready: true,
  percent: 100,
  failure: null,
  picked: null,
});

export const piecesOf = (form: string): Piece[] => useChosen.getState().forms[form] ?? [];

/** Changes what a form holds, and keeps on the device what can be kept of it. */
export function setPieces(form: string, change: (pieces: Piece[]) => Piece[]): void {
  const pieces = change(piecesOf(form));
  useChosen.setState(({ forms }) => ({ forms: { ...forms, [form]: pieces } }));
  const kept = pieces.map(({ key, caption, id, ready, kind, picked, failure }): Kept => {
    const refused = picked === null ? failure : null;
    return { key, caption, id, ready, kind, refused };
  });
  writeDraft(place(form), kept);
}

export const setPiece = (form: string, key: string, part: Partial<Piece>): void =>
  setPieces(form, (pieces) =>
    pieces.map((piece) => (piece.key === key ? { ...piece, ...part } : piece)),
  );

/** What a form begins with: what is on its way, or was kept here, or else what the text lists already. */
export function openForm(form: string, start: readonly Listed[]): void {
  if (useChosen.getState().forms[form]) return;
  const pieces = stored(form) ?? start.map(listed);
  useChosen.setState(({ forms }) => ({ forms: { ...forms, [form]: pieces } }));
}

/** Forgets a form that was sent. */
export function dropForm(form: string): void {
  removeStored(place(form));
  useChosen.setState(({ forms }) => ({ forms: { ...forms, [form]: undefined } }));
}
