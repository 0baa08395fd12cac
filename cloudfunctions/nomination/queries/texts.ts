import { eq } from 'drizzle-orm';
import { keyedHash, open, seal } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { plainPhone } from '../../_shared/rules/phone';
import type { NominationText, WorkKind } from '../rules';
import { nominationText } from '../tables';

/** All that is told of somebody. */
export interface Told extends NominationText {
  kind: WorkKind;
  areaId: string;
}

/** Stand-in for a nominee's phone; null where none was given. */
export const phoneHashOf = ({ keys }: Runtime, phone: string): string | null => {
  const plain = plainPhone(phone);
  return plain === '' ? null : keyedHash(keys, 'nominee-phone', plain);
};

/** As it is kept: no blanks around what was typed, the phone in digits. */
const tidy = ({ kind: _, areaId: __, ...text }: Told): NominationText => ({
  ...text,
  name: text.name.trim(),
  phone: plainPhone(text.phone),
  unit: text.unit.trim(),
  post: text.post.trim(),
  title: text.title.trim(),
  story: text.story.trim(),
  references: text.references.trim(),
  organisation: text.organisation.trim(),
});

/** Stands for all that a nominee is shown of a text and agrees to. */
export function digestOf({ keys }: Runtime, given: Told): string {
  const { name, phone, unit, post, title, story, references, organisation, media } = tidy(given);
  const pieces = media.map(({ id, caption }) => [id, caption]);
  const words = [name, phone, unit, post, title, story, references, organisation];
  const said = [given.kind, given.areaId, ...words, pieces];
  return keyedHash(keys, 'nomination-text', JSON.stringify(said));
}

/** Keeps what a nomination says, in place of what it said; a note of staff about the former text goes. */
export async function putText(
  tx: Db,
  runtime: Runtime,
  nominationId: string,
  told: Told,
): Promise<void> {
  const sealed = seal(runtime.keys, JSON.stringify(tidy(told)), nominationId);
  const digest = digestOf(runtime, told);
  await tx
    .insert(nominationText)
    .values({ nominationId, sealed, digest })
    .onConflictDoUpdate({
      target: nominationText.nominationId,
      set: { sealed, digest, noteSealed: null },
    });
}

export const putNote = (tx: Db, { keys }: Runtime, nominationId: string, note: string) =>
  tx
    .update(nominationText)
    .set({ noteSealed: note === '' ? null : seal(keys, note, `${nominationId}/note`) })
    .where(eq(nominationText.nominationId, nominationId));

export const openText = ({ keys }: Runtime, nominationId: string, sealed: string): NominationText =>
  JSON.parse(open(keys, sealed, nominationId)) as NominationText;

export const openNote = ({ keys }: Runtime, nominationId: string, sealed: string | null) =>
  sealed === null ? null : open(keys, sealed, `${nominationId}/note`);
