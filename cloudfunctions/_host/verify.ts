import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../_shared/db';
import { media, mediaUse } from '../_shared/media';
import { digestOfPiece, served } from '../_shared/media-digest';
import { publication } from '../_shared/publication';
import type { Storage } from '../_shared/storage';
import { parseHead, verify } from '../review/verify';

/** The first public piece whose bytes are not there, or not those that were signed. */
async function changedPiece(db: Db, storage: Storage, pageLength = 100) {
  let after = '';
  for (;;) {
    const page = await db
      .selectDistinct({ id: media.id, kind: media.kind, digest: media.digest })
      .from(media)
      .innerJoin(mediaUse, eq(mediaUse.mediaId, media.id))
      .innerJoin(
        publication,
        and(
          eq(publication.id, mediaUse.holder),
          eq(publication.publishedVersion, mediaUse.version),
        ),
      )
      .where(gt(media.id, after))
      .orderBy(asc(media.id))
      .limit(pageLength);
    for (const { id, kind, digest } of page) {
      const parts = await Promise.all(served[kind].map((part) => storage.read(id, part)));
      const there = parts.flatMap((part) => part ?? []);
      if (there.length < parts.length || digestOfPiece(there) !== digest)
        return `${id}：公开的图片或视频和签的时候不一样，或者文件不在了。`;
      after = id;
    }
    if (page.length < pageLength) return undefined;
  }
}

/**
 * Proves the sign-off log for the command line, and says where its end is.
 * @param head `number:hash` of an earlier end, kept outside the database
 * @param storage where the bytes of pictures lie, to be compared with what was signed
 * @throws Error with the first thing that does not hold
 */
export async function verifyLog(
  db: Db,
  head: string | undefined,
  storage: Storage,
): Promise<string> {
  const expected = head === undefined ? undefined : parseHead(head);
  if (head !== undefined && !expected)
    throw new Error(`要写成“条数:指纹”，就是上次打印出来的那一行。现在写的是“${head}”。`);
  const proved = await verify(db, expected);
  const { records, head: last } = proved;
  const flaw = proved.flaw ?? (await changedPiece(db, storage));
  const end = `${last.number}:${last.hash}`;
  if (flaw !== undefined) throw new Error(`审签记录对不上。${flaw}\n查到的最后一条：${end}`);
  return [
    `审签记录 ${records} 条，条条对得上，公开的都有三个人签，图片视频也没动过。`,
    `最后一条：${end}`,
    '把上面这一行抄到别处。下次加在命令后头，就晓得后面的有没有被人删掉：',
    `npm run audit:verify -- ${end}`,
  ].join('\n');
}
