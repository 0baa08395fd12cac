import type { publication } from '../_shared/publication';
import type { SignOff } from '../_shared/sign-off';

/** What the public sees of a publication, and why it does not. */
export type Standing = Pick<
  typeof publication.$inferSelect,
  | 'publishedVersion'
  | 'publishedAt'
  | 'correctedAt'
  | 'withdrawnAt'
  | 'withdrawnBy'
  | 'withdrawnFor'
>;

interface Told {
  standing: Standing;
  version: number;
  signers: string[];
  recused: Set<string>;
}

const nothing: Standing = {
  publishedVersion: null,
  publishedAt: null,
  correctedAt: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnFor: null,
};

/** What the log tells of each publication: who signed what in which order, and so what is public of it. */
export class Replay {
  private readonly told = new Map<string, Told>();

  /** @returns whether the record may stand where it does */
  takes(record: SignOff): boolean {
    const { publicationId, version, act, personId, at } = record;
    const last = this.told.get(publicationId) ?? {
      ...{ standing: nothing, version: 0, signers: [], recused: new Set() },
    };
    const { signers, recused } = last.version < version ? { ...last, signers: [] } : last;
    const now = { ...last, version: Math.max(version, last.version), signers };
    this.told.set(publicationId, now);
    if (act === 'withdrawn') {
      const right = last.standing.publishedVersion === version;
      const withdrawnFor = record.said.reason as Standing['withdrawnFor'];
      now.standing = { ...nothing, withdrawnAt: at, withdrawnBy: personId, withdrawnFor };
      return right;
    }
    if (version < last.version) return false;
    if (act === 'recused') now.recused.add(personId);
    if (act !== 'signed') return true;
    const right =
      record.stage === signers.length + 1 && !signers.includes(personId) && !recused.has(personId);
    now.signers = [...signers, personId];
    if (record.stage === 3) now.standing = published(last.standing, version, at);
    return right;
  }

  standingOf = (publicationId: string): Standing =>
    this.told.get(publicationId)?.standing ?? nothing;
}

/** What was public or had been is corrected by what comes out now. */
export const published = (before: Standing, version: number, at: Date): Standing => ({
  ...nothing,
  publishedVersion: version,
  publishedAt: before.publishedAt ?? at,
  correctedAt: before.publishedAt || before.withdrawnAt ? at : null,
});

/** Whether two say the same. */
export const sameStanding = (one: Standing, other: Standing): boolean =>
  one.publishedVersion === other.publishedVersion &&
  one.publishedAt?.getTime() === other.publishedAt?.getTime() &&
  one.correctedAt?.getTime() === other.correctedAt?.getTime() &&
  one.withdrawnAt?.getTime() === other.withdrawnAt?.getTime() &&
  one.withdrawnBy === other.withdrawnBy &&
  one.withdrawnFor === other.withdrawnFor;
