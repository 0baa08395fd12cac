/** Pure decisions about accounts. */

export const nicknameLimit = 16;

/** What is wrong with a nickname, in words; undefined when it may stand. */
export function nicknameProblem(typed: string): string | undefined {
  const name = typed.trim();
  if ([...name].length > nicknameLimit) return `称呼最多 ${nicknameLimit} 个字。`;
  if (/[\u0000-\u001f<>]/.test(name)) return '称呼里有不能用的符号，换一个。';
  if (/\d{7,}/.test(name)) return '称呼里别写电话或证件号。';
  return undefined;
}

/** People a demo can be played as. Only a demo host knows them. */
export const demoPeople = {
  resident: '示例居民',
  elder: '示例婆婆',
  guide: '示例讲解员',
  admin: '示例管理员',
} as const;
export type DemoPerson = keyof typeof demoPeople;
