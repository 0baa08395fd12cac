import { useEffect } from 'react';
import { useMe } from '@/shared/api/use-me';
import { dropForm, openForm, setPieces, useChosen } from './chosen';
import {
  formOf,
  listedOf,
  unfinishedProblem,
  withoutGone,
  type Listed,
  type MediaFor,
  type Piece,
} from './piece';
import { useMedia } from './use-media';

const none: Piece[] = [];

/**
 * The pictures and the video of a form. They are sent as they are chosen, also while other pages are open, and
 * stay when the app is closed; `listed` is what the form sends in the end. `start` is what a text lists already.
 */
export function useMediaDraft(where: MediaFor, start: readonly Listed[] = []) {
  const form = formOf(where);
  const chosen = useChosen(({ forms }) => forms[form]) ?? none;
  const { me } = useMe();
  const { views, known } = useMedia(listedOf(chosen).map(({ id }) => id));
  // Whoever is signed out is shown nothing, and nothing is gone for that.
  const pieces = me && known ? withoutGone(chosen, (id) => views.has(id)) : chosen;
  useEffect(() => openForm(form, start), [form, start]);
  return {
    where,
    pieces,
    views,
    listed: listedOf(pieces),
    /** Why the form cannot be sent as it is: it waits for them, or takes them out. */
    problem: unfinishedProblem(pieces),
    /** Puts another picture in the place of one: it was blacked out. */
    swap: (from: string, to: string) =>
      setPieces(form, (all) =>
        all.map((piece) => (piece.id === from ? { ...piece, id: to, key: to } : piece)),
      ),
    drop: () => dropForm(form),
  };
}

export type MediaDraft = ReturnType<typeof useMediaDraft>;
