/** Pure decisions about accounts. */

export const nicknameLimit = 16;

/** Control, format and direction characters, and letters that draw nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/** What is wrong with a nickname, in words; undefined when it may stand. */
export function nicknameProblem(typed: string): string | undefined {
  const name = typed.trim();
  if ([...name].length > nicknameLimit) return `称呼最多 ${nicknameLimit} 个字。`;
  if (unseen.test(name) || /[<>]/.test(name)) return '称呼里有不能用的符号，换一个。';
  if (/\d{7,}/.test(name)) return '称呼里别写电话或证件号。';
  return undefined;
}

/** People a demo can be played as. Only a demo host knows them. */
export const demoPeople = {
  resident: '示例居民',
  elder: '示例婆婆',
  neighbour: '示例街坊',
  guide: '示例讲解员',
  planner: '示例活动组织',
  editor: '示例编辑',
  reviewerOne: '示例初审',
  reviewerTwo: '示例复审',
  reviewerThree: '示例终审',
  admin: '示例管理员',
} as const;
export type DemoPerson = keyof typeof demoPeople;

export const wordKinds = { suggestion: '建议', complaint: '投诉', question: '问题' } as const;
export type WordKind = keyof typeof wordKinds;

export const wordStates = {
  received: '收到了',
  claimed: '有人在办',
  answered: '答复了',
  reopened: '又问了一回',
  closed: '不办了',
} as const;
export type WordState = keyof typeof wordStates;

/** Which state may follow which. From `answered` the asker may go back once; released, it is where it was. */
export const wordMoves: Record<WordState, readonly WordState[]> = {
  received: ['claimed', 'closed'],
  claimed: ['received', 'reopened', 'answered', 'closed'],
  answered: ['reopened'],
  reopened: ['claimed', 'closed'],
  closed: [],
};

/** Where to go with what is not ours. The number 12369 is out of service since 2024. */
export const otherPlaces = {
  emergency: '出事了、着火了：打 110、119。',
  complaint: '正式投诉、举报污染：打 12345，或者上“全国生态环境信访投诉举报管理平台”。',
} as const;

/** Why staff close without an answer, as they choose it. */
export const wordCloseReasons = {
  duplicate: '说过了',
  not_ours: '不归我们管',
  abusive: '骂人、广告',
} as const;
export type WordCloseReason = keyof typeof wordCloseReasons;

/** The same as the asker reads it. `asker_left`: the account was deleted, nobody reads it. */
export const wordClosedSentences: Record<WordCloseReason | 'asker_left', string> = {
  duplicate: '这件事你说过了，看前面那一条的答复。',
  not_ours: `这件事不归我们管。${otherPlaces.emergency}${otherPlaces.complaint}`,
  abusive: '里头是骂人的话或者广告，我们没法办。有事好好再说一回，我们一样听。',
  asker_left: '账号注销了，这一条就到这里。',
};

export const wordsADay = 5;
export const wordLength = { least: 5, most: 1000 } as const;
/** Days after the answer or the closing at which what was said is shredded. */
export const keepWordDays = 180;

/** What is wrong with what was said, in words; undefined when it may be sent. */
export function wordProblem(typed: string): string | undefined {
  const length = [...typed.trim()].length;
  if (length === 0) return '写几句，我们才晓得是什么事。';
  if (length < wordLength.least) return `再多写几个字，至少 ${wordLength.least} 个字。`;
  if (length > wordLength.most)
    return `多了 ${length - wordLength.most} 个字，最多 ${wordLength.most} 个字。`;
  return undefined;
}

/** Digits of a number to call, as typed. */
export const plainNumber = (typed: string) =>
  typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/^[+＋]86/, '')
    .replace(/[\s\-－—()（）]/g, '');

/** What is wrong with a number to call back, mobile or landline; undefined when it is right or left out. */
export function callBackProblem(typed: string): string | undefined {
  const number = plainNumber(typed);
  if (number === '') return undefined;
  if (/[^0-9]/.test(number)) return '号码里有不是数字的字，改一下。';
  if (number.startsWith('1') && number.length !== 11)
    return `手机号要 11 位，现在是 ${number.length} 位。不想留就删掉。`;
  if (number.length < 7 || number.length > 12)
    return '这不像电话号码，座机连区号一起写。不想留就删掉。';
  return undefined;
}
