import type { Content } from '../_shared/publication';
import type { ListedWord, Mark } from './rules/mark';
import { marksIn } from './rules/proof';

/** What the proofreading aid points at, by where it stands. */
export interface ContentMarks {
  title: Mark[];
  body: Mark[];
  fields: Record<string, Mark[]>;
  captions: Record<string, Mark[]>;
  note: Mark[];
  count: number;
}

/** @param note what readers would be told of a correction; null where it is none */
export function marksOf(
  content: Content,
  note: string | null,
  listed: readonly ListedWord[],
): ContentMarks {
  const { title, body, media, fields } = content;
  const all = [
    note ?? '',
    title,
    body,
    ...Object.values(fields),
    ...media.map(({ caption }) => caption),
  ].map((text) => marksIn(text, listed));
  const [inNote = [], inTitle = [], inBody = [], ...rest] = all;
  const names = Object.keys(fields);
  const ids = media.map(({ id }) => id);
  return {
    note: inNote,
    title: inTitle,
    body: inBody,
    fields: Object.fromEntries(names.map((name, index) => [name, rest[index] ?? []])),
    captions: Object.fromEntries(ids.map((id, index) => [id, rest[names.length + index] ?? []])),
    count: all.reduce((sum, marks) => sum + marks.length, 0),
  };
}
