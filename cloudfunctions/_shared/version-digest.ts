import { createHash } from 'node:crypto';
import type { publication, publicationVersion } from './publication';

type Version = Pick<
  typeof publicationVersion.$inferSelect,
  | 'publicationId'
  | 'number'
  | 'title'
  | 'body'
  | 'media'
  | 'fields'
  | 'note'
  | 'submittedBy'
  | 'wrote'
>;
type About = Pick<typeof publication.$inferSelect, 'kind' | 'subjectId'>;

const sha256 = (said: string) => createHash('sha256').update(said).digest('hex');
/** Of words in their order: no two lists have the same. */
const ofList = (words: readonly string[]) => sha256(words.map(sha256).join(' '));

/**
 * Digest of a version: of every word of it, its note, its number and what it is about, who wrote it, and the
 * bytes of its pictures. The database computes the same (`version_digest`) and takes no other.
 * @param pieces digest of each picture and video by its id
 */
export function versionDigest(
  version: Version,
  { kind, subjectId }: About,
  pieces: ReadonlyMap<string, string>,
): string {
  const { publicationId, number, title, body, media, fields, note, submittedBy, wrote } = version;
  return ofList([
    ...[kind, subjectId, publicationId, String(number), submittedBy, ofList(wrote)],
    ...[title, body, note ?? ''],
    ofList(media.map(({ id, caption }) => ofList([id, pieces.get(id) ?? '', caption]))),
    ofList(Object.entries(fields).map(ofList).sort()),
  ]);
}
