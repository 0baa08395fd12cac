import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { rows, type Db } from '../_shared/db';
import { publication, publicationVersion as version } from '../_shared/publication';
import { digestOf, genesis, signOff } from '../_shared/sign-off';
import { firstFlaw } from './chain';

/** What was walked, and the first thing that does not hold. */
export interface Verified {
  records: number;
  /** The last record: kept elsewhere, it shows later whether the end of the log was cut off. */
  head: { number: number; hash: string };
  flaw?: string;
}

const flawWords = { gap: '前面少了一条', link: '接不上前一条', hash: '内容和指纹对不上' };

/** Walks the log by key, some records at a time. @param expected a head kept from an earlier walk */
async function walkChain(
  db: Db,
  expected: Verified['head'] | undefined,
  pageLength: number,
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
    const flaw = firstFlaw(page, head);
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

/** The first version whose text is not the one that its digest, and so its signatures, are of. */
async function changedText(db: Db, pageLength: number): Promise<string | undefined> {
  let after = { publicationId: '', number: 0 };
  for (;;) {
    const page = await db
      .select()
      .from(version)
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
    const changed = page.find((each) => digestOf(each) !== each.digest);
    if (changed) return `${changed.publicationId} 第 ${changed.number} 稿：文字和指纹对不上。`;
    const last = page.at(-1);
    if (!last || page.length < pageLength) return undefined;
    after = last;
  }
}

/** Something public that the log does not show three people's signatures for. */
async function unsigned(db: Db): Promise<string | undefined> {
  const [found] = await rows<{ id: string }>(
    db,
    sql`select p.id from ${publication} as p where p.published_version is not null
      and (select count(distinct s.person_id) from ${signOff} as s
        join ${version} as v on v.publication_id = s.publication_id and v.number = s.version and v.digest = s.digest
        where s.publication_id = p.id and s.version = p.published_version and s.act = 'signed') <> 3
      order by p.id limit 1`,
  );
  return found && `${found.id}：公开的这一稿没有三个人签。`;
}

/** Proves the sign-off log and the texts it speaks of. @param expected a head kept from an earlier walk */
export async function verify(
  db: Db,
  expected?: Verified['head'],
  pageLength = 500,
): Promise<Verified> {
  const walked = await walkChain(db, expected, pageLength);
  const flaw = walked.flaw ?? (await changedText(db, pageLength)) ?? (await unsigned(db));
  return { ...walked, ...(flaw !== undefined && { flaw }) };
}

/** `12:0f…`, as the command prints it and takes it. @returns undefined for anything else */
export function parseHead(text: string): Verified['head'] | undefined {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return number !== undefined && hash !== undefined ? { number: Number(number), hash } : undefined;
}
