/** The nominee's word: without it nothing of a story becomes public. */
import type { Problem } from './campaign';

/** Days after which what a nominee did not agree to is deleted, with its media. */
export const keepWithoutConsentDays = 60;
/** Days a link to the nominee can be used. */
export const linkDays = 30;
/** Wrong phones after which a link is spent. */
export const triesALink = 5;
export const adultAge = 18;

/** Version of the words agreed to; a change of them is a new version. */
export const consentVersion = '2026-11';

export const consentWords = [
  '我看过了这份推荐，说的是我，事情属实。',
  '同意把我的姓名、单位、岗位、故事和照片视频登在这里，也可以由编辑改通顺；三位审核看过才登，登出来会告诉我。',
  '我随时可以要求撤下，撤下以后别人就看不到了。',
] as const;

/** Whether others can be made out in the pictures, and whether they agreed (their portrait is theirs). */
export const portraits = {
  none: '图片里没有别人，或者认不出是哪个',
  agreed: '图片里有别人，他们都同意了',
} as const;
export type Portrait = keyof typeof portraits;

export interface ConsentAnswer {
  /** Null until chosen. */
  adult: boolean | null;
  /** Name of the guardian who agrees as well; empty for an adult. */
  guardian: string;
  portrait: Portrait | null;
}

/** What is missing from a yes, each beside its field; empty when it is whole. */
export function consentProblems({ adult, guardian, portrait }: ConsentAnswer): Problem[] {
  const problems: Problem[] = [];
  if (adult === null)
    problems.push({ field: 'adult', sentence: `满 ${adultAge} 岁没有，选一样。` });
  if (adult === false && guardian.trim() === '')
    problems.push({
      field: 'guardian',
      sentence: `没满 ${adultAge} 岁的，请监护人写上名字、一起同意。`,
    });
  if ([...guardian.trim()].length > 20)
    problems.push({ field: 'guardian', sentence: '名字最多 20 个字。' });
  if (portrait === null)
    problems.push({ field: 'portrait', sentence: '图片里有没有别人，选一样。' });
  return problems;
}

export type ConsentRefusal = 'link' | 'phone' | 'nominator' | 'not_verified' | 'answered' | 'ended';

export const consentRefusals: Record<ConsentRefusal, string> = {
  link: '这个链接用不了了，请推荐人再发一个。',
  phone: '你的手机号和推荐里写的不一样。是本人的话，请推荐人核对一下号码。',
  nominator: '推荐的人、登记的人不能替本人同意，要本人用自己的微信打开。',
  not_verified: '先核对一下手机号。',
  answered: '这份已经答复过了。',
  ended: '这一份审核后没往下走，不用本人点头了，里头的内容 60 天后全部删掉。',
};
