import type { PickedMedia } from '@/shared/platform/picked-media';

/** A picture or a video as a text lists it. */
export interface Listed {
  id: string;
  /** What stands below it. */
  caption: string;
}

/** One that was chosen for a form: on its way, there, or broken off. */
export interface Piece {
  /** One key for one chosen file: sending it again makes no second one. */
  key: string;
  kind: 'picture' | 'video';
  caption: string;
  /** The host's number for it, once it has one. */
  id: string | null;
  ready: boolean;
  /** Sent so far, 0–100. */
  percent: number;
  /** Why it is not there, and what to do. */
  failure: string | null;
  /** What is sent; gone when the app was closed in between. */
  picked: PickedMedia | null;
}

/** Where pictures are chosen: a draft under the app's own key, or a text of the editors in one of its savings. */
export type MediaFor = { draft: string } | { publicationId: string; revision: number };

export const formOf = (where: MediaFor): string =>
  'draft' in where ? where.draft : `${where.publicationId}-${where.revision}`;

/** Those of a draft that are not there any more: a draft can be kept longer than what nothing lists yet. */
export const withoutGone = (pieces: Piece[], isThere: (id: string) => boolean): Piece[] =>
  pieces.map((piece) =>
    piece.ready && piece.id !== null && !isThere(piece.id)
      ? { ...piece, ready: false, failure: '放得太久，收走了。点“不传了”，重新选一个。' }
      : piece,
  );

/** Why a form cannot be sent yet: pieces of it are on their way, or will never be there. */
export const unfinishedProblem = (pieces: readonly Piece[]): string | undefined => {
  const count = pieces.filter(({ ready }) => !ready).length;
  return count > 0 ? `还有 ${count} 个没传好，等一下，或者点“不传了”。` : undefined;
};

export const listedOf = (pieces: readonly Piece[]): Listed[] =>
  pieces.flatMap(({ id, ready, caption }) => (ready && id !== null ? [{ id, caption }] : []));
