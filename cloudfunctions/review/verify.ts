import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Db } from '../_shared/db';
import { digestsOf } from '../_shared/media-digest';
import { publication, publicationVersion as version } from '../_shared/publication';
import { genesis, signOff, type SignOff } from '../_shared/sign-off';
import { versionDigest } from '../_shared/version-digest';
import { firstFlaw } from './chain';
import { firstContradiction } from './flaws';
import { Replay, sameStanding } from './replay';

/** What was walked, and the first thing that does not hold. */
export interface Verified {
  records: number;
  /** The last record: kept elsewhere, it shows later whether the end of the log was cut off. */
  head: { number: number; hash: string };
  flaw?: string;
}

const flawWords = {
  gap: '前面少了一条',
  link: '接不上前一条',
  hash: '内容和指纹对不上',
  turn: '不该由他签，或者不该在这一步',
};

/** The first record that could not have been made when it was. */
const outOfTurn = (page: readonly SignOff[], replay: Replay) => {
  const found = page.find((record) => !replay.takes(record));
  return found && { number: found.number, what: 'turn' as const };
};

/** Walks the log by key, some records at a time. @param expected a head kept from an earlier walk */
async function walkChain(
  db: Db,
  expected: Verified['head'] | undefined,
  pageLength: number,
  replay: Replay,
): Promise<Verified> {
  let head = { number: 0, hash: genesis };
  let met = expected === undefined || (expected.number === 0 && expected.hash === genesis);
  for (;;) {
    const page = await db
      .select()
      .from(signOff)
      .where(gt(signOff.number, head.number))
      .orderBy(asc(signOff.number))
      .limit(pageLength);
    const flaw = firstFlaw(page, head) ?? outOfTurn(page, replay);
    if (flaw)
      return {
        records: head.number,
        head,
        flaw: `第 ${flaw.number} 条：${flawWords[flaw.what]}。`,
      };
    met ||= page.some(({ number, hash }) => number === expected?.number && hash === expected.hash);
    const last = page.at(-1);
    if (last) head = { number: last.number, hash: last.hash };
    if (page.length < pageLength) break;
  }
  const walked = { records: head.number, head };
  return met
    ? walked
    : { ...walked, flaw: `没有第 ${expected?.number} 条 ${expected?.hash}：后面的被删过或换过。` };
}

/** The first version that is not what its digest, and so its signatures, are of. */
async function changedText(db: Db, pageLength: number): Promise<string | undefined> {
  let after = { publicationId: '', number: 0 };
  for (;;) {
    const page = await db
      .select({ text: version, about: publication })
      .from(version)
      .innerJoin(publication, eq(publication.id, version.publicationId))
      .where(
        and(
          isNull(version.shreddedAt),
          or(
            gt(version.publicationId, after.publicationId),
            and(eq(version.publicationId, after.publicationId), gt(version.number, after.number)),
          ),
        ),
      )
      .orderBy(asc(version.publicationId), asc(version.number))
      .limit(pageLength);
    const listed = page.flatMap(({ text }) => text.media.map(({ id }) => id));
    const pieces = await digestsOf(db, listed);
    const changed = page.find(
      ({ text, about }) => versionDigest(text, about, pieces) !== text.digest,
    )?.text;
    if (changed) return `${changed.publicationId} 第 ${changed.number} 稿：文字和指纹对不上。`;
    const last = page.at(-1);
    if (!last || page.length < pageLength) return undefined;
    after = last.text;
  }
}

/** The first publication of which the public sees something else than the log tells. */
async function otherStanding(
  db: Db,
  replay: Replay,
  pageLength: number,
): Promise<string | undefined> {
  let after = '';
  for (;;) {
    const page = await db
      .select()
      .from(publication)
      .where(gt(publication.id, after))
      .orderBy(asc(publication.id))
      .limit(pageLength);
    const other = page.find((each) => !sameStanding(each, replay.standingOf(each.id)));
    if (other) return `${other.id}：公开的、撤下的和记录对不上。`;
    const last = page.at(-1);
    if (!last || page.length < pageLength) return undefined;
    after = last.id;
  }
}

/** Proves the sign-off log and the texts it speaks of. @param expected a head kept from an earlier walk */
export async function verify(
  db: Db,
  expected?: Verified['head'],
  pageLength = 500,
): Promise<Verified> {
  const replay = new Replay();
  const walked = await walkChain(db, expected, pageLength, replay);
  const flaw =
    walked.flaw ??
    (await changedText(db, pageLength)) ??
    (await firstContradiction(db)) ??
    (await otherStanding(db, replay, pageLength));
  return { ...walked, ...(flaw !== undefined && { flaw }) };
}

/** `12:0f…`, as the command prints it and takes it. @returns undefined for anything else */
export function parseHead(text: string): Verified['head'] | undefined {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return number !== undefined && hash !== undefined ? { number: Number(number), hash } : undefined;
}
