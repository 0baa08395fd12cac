import { diffArrays } from 'diff';
import type { Content } from '../_shared/publication';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface PictureChange {
  id: string;
  caption: string;
  /** How it stands to the text before; a changed caption says what it was. */
  change: 'same' | 'added' | 'removed' | 'moved' | 'caption' | 'covered';
  was?: string;
  /** The picture in whose place it came, with a part of it blacked out. */
  coveredFrom?: string;
}

export interface Difference {
  title: Piece[];
  body: Piece[];
  fields: { name: string; pieces: Piece[] }[];
  pictures: PictureChange[];
  /** Places that changed, a replacement counted once. */
  places: number;
}

/** Above this many edits a passage counts as written anew: finding the words in common would take too long. */
const maxEdits = 500;

/** Absent where Node was built without its dictionaries. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Words: Chinese has no blanks between them, so a dictionary finds them; without one, each character. */
export const wordsOf = (text: string, by = segmenter): string[] =>
  by
    ? Array.from(by.segment(text), ({ segment }) => segment)
    : (text.match(/\p{Script=Han}|\s+|[^\p{Script=Han}\s]+/gu) ?? []);
/** Paragraphs, each with the line break that ends it. */
const paragraphsOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const piecesOf = (before: string[], after: string[]): Piece[] | undefined =>
  diffArrays(before, after, { maxEditLength: maxEdits })?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));

const anew = (before: string, after: string): Piece[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

const inWords = (before: string, after: string) =>
  piecesOf(wordsOf(before), wordsOf(after)) ?? anew(before, after);

/** Word by word, inside the paragraphs that are not the same. */
export function textDifference(before: string, after: string): Piece[] {
  const coarse = piecesOf(paragraphsOf(before), paragraphsOf(after)) ?? anew(before, after);
  return coarse.flatMap((piece, index) => {
    const [last, next] = [coarse[index - 1], coarse[index + 1]];
    if (piece.kind === 'removed' && next?.kind === 'added') return inWords(piece.text, next.text);
    return piece.kind === 'added' && last?.kind === 'removed' ? [] : [piece];
  });
}

/** Pictures in their new order, each where it was taken out or came in. */
function picturesDifference(
  before: Content['media'],
  after: Content['media'],
  madeFrom: ReadonlyMap<string, string>,
): PictureChange[] {
  const captions = new Map(before.map(({ id, caption }) => [id, caption]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.filter(({ id }) => captions.has(id)).map(({ id }) => id);
  const was = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const moved = new Set(diffArrays(was, kept).flatMap(({ added, value }) => (added ? value : [])));
  const changes = after.map(({ id, caption }): PictureChange => {
    const old = captions.get(id);
    const from = madeFrom.get(id);
    if (old === undefined && from !== undefined && captions.has(from) && !now.has(from))
      return {
        ...{ id, caption, change: 'covered', coveredFrom: from },
        ...(captions.get(from) !== caption && { was: captions.get(from)! }),
      };
    if (old === undefined) return { id, caption, change: 'added' };
    if (moved.has(id))
      return { id, caption, change: 'moved', ...(old !== caption && { was: old }) };
    return old === caption
      ? { id, caption, change: 'same' }
      : { id, caption, change: 'caption', was: old };
  });
  const covered = new Set(changes.map(({ coveredFrom }) => coveredFrom));
  const gone = before.filter(({ id }) => !now.has(id) && !covered.has(id));
  return [...changes, ...gone.map((each) => ({ ...each, change: 'removed' as const }))];
}

const placesIn = (pieces: readonly Piece[]) =>
  pieces.filter(
    ({ kind }, index) => kind !== 'same' && (index === 0 || pieces[index - 1]!.kind === 'same'),
  ).length;

/**
 * What changed from one text to the next: words, fields, pictures.
 * @param madeFrom the picture that each of those with a blacked-out part was made from
 */
export function differenceOf(
  before: Content,
  after: Content,
  madeFrom: ReadonlyMap<string, string> = new Map(),
): Difference {
  const title = textDifference(before.title, after.title);
  const body = textDifference(before.body, after.body);
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  const fields = names.map((name) => ({
    name,
    pieces: textDifference(before.fields[name] ?? '', after.fields[name] ?? ''),
  }));
  const pictures = picturesDifference(before.media, after.media, madeFrom);
  const texts = [title, body, ...fields.map(({ pieces }) => pieces)];
  const changed = pictures.filter(({ change }) => change !== 'same').length;
  return {
    title,
    body,
    fields,
    pictures,
    places: texts.reduce((sum, pieces) => sum + placesIn(pieces), changed),
  };
}
