import type { Db } from '../_shared/db';
import { parseHead, verify } from '../review/verify';

/**
 * Proves the sign-off log for the command line, and says where its end is.
 * @param head `number:hash` of an earlier end, kept outside the database
 * @throws Error with the first thing that does not hold
 */
export async function verifyLog(db: Db, head: string | undefined): Promise<string> {
  const expected = head === undefined ? undefined : parseHead(head);
  if (head !== undefined && !expected)
    throw new Error(`要写成“条数:指纹”，就是上次打印出来的那一行。现在写的是“${head}”。`);
  const { records, head: last, flaw } = await verify(db, expected);
  const end = `${last.number}:${last.hash}`;
  if (flaw !== undefined) throw new Error(`审签记录对不上。${flaw}\n查到的最后一条：${end}`);
  return [
    `审签记录 ${records} 条，条条对得上，公开的都有三个人签。`,
    `最后一条：${end}`,
    '把上面这一行抄到别处。下次加在命令后头，就晓得后面的有没有被人删掉：',
    `npm run audit:verify -- ${end}`,
  ].join('\n');
}
