/** Pure decisions about nominations (work plan item 8: tell the stories of grass-roots environmental workers). */
import { mobileProblem } from '../_shared/rules/phone';
import type { Problem } from './rules/campaign';

export const workKinds = {
  enforcement: '环境执法',
  monitoring: '环境监测',
  emergency: '环境应急',
  publicity: '宣传教育',
  petitions: '信访接访',
  grid: '网格员',
  patrol: '巡河员',
  sanitation: '环卫',
  enterprise: '治污企业',
  volunteer: '志愿者',
  other: '别的行当',
} as const;
export type WorkKind = keyof typeof workKinds;

/** How a nomination came in; the last two are written down by staff. */
export const sources = {
  self: '我自己',
  colleague: '同事、邻居、熟人',
  organisation: '单位推荐',
  in_person: '本人来说的',
  letter: '来信',
} as const;
export type Source = keyof typeof sources;
export const ownSources = ['self', 'colleague', 'organisation'] as const;
export const staffSources = ['in_person', 'letter'] as const;
export const isStaffs = (source: Source | null) => staffSources.some((each) => each === source);

export const storyLength = { least: 200, most: 5000 } as const;
export const nominationsADay = 3;

/** Questions that help whoever does not know where to begin. */
export const guide = [
  '他（她）做这一行多久了？每天都做些啥子？',
  '有没有哪一件事，你一直记得？当时是啥样子？',
  '难的时候是怎么过来的？',
  '因为他（她），身边有啥子变化？',
  '旁边的人怎么说他（她）？',
] as const;

/** What a nomination says. */
export interface NominationText {
  name: string;
  /** Mobile of the nominee, by which they are known when they open the link; empty where staff hold a paper. */
  phone: string;
  unit: string;
  post: string;
  title: string;
  story: string;
  /** Where what is told can be checked: news, certificates, people to ask. */
  references: string;
  /** Who recommends, where an organisation does; empty otherwise. */
  organisation: string;
  media: { id: string; caption: string }[];
}

export const textLimits = {
  name: 20,
  unit: 40,
  post: 30,
  title: 20,
  references: 500,
  organisation: 40,
} as const;

const count = (text: string) => [...text.trim()].length;

/** What is wrong with the nominee's mobile number, in words; undefined when it is right. */
export const phoneProblem = (typed: string) =>
  mobileProblem(typed, '写上本人的手机号，本人点头要用。');

const needed: [keyof typeof textLimits, string][] = [
  ['name', '被推荐的人叫什么，写上。'],
  ['unit', '在哪里做事，写上单位或者社区。'],
  ['post', '做的什么岗位，写上。'],
  ['title', '给故事起个题目。'],
];

/** What keeps a story from being handed in, in words; undefined when its length is right. */
export function storyProblem(story: string): string | undefined {
  const length = count(story);
  if (length < storyLength.least)
    return length === 0
      ? `故事还没写。照着问题说，写到 ${storyLength.least} 个字就行。`
      : `还差 ${storyLength.least - length} 个字，再说一两件事。`;
  if (length > storyLength.most)
    return `超了 ${length - storyLength.most} 个字，最多 ${storyLength.most} 个字。`;
  return undefined;
}

/** Everything that keeps a nomination from being handed in, each beside its field. */
export function nominationProblems(
  text: NominationText,
  { phoneNeeded = true, source }: { phoneNeeded?: boolean; source?: Source | null } = {},
): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined) problems.push({ field, sentence });
  };
  for (const [field, missing] of needed) if (count(text[field]) === 0) say(field, missing);
  for (const [field, most] of Object.entries(textLimits) as [keyof typeof textLimits, number][])
    if (count(text[field]) > most) say(field, `最多 ${most} 个字。`);
  if (phoneNeeded || text.phone.trim() !== '') say('phone', phoneProblem(text.phone));
  if (source === 'organisation' && count(text.organisation) === 0)
    say('organisation', '哪个单位推荐的，写上全名。');
  say('story', storyProblem(text.story));
  return problems;
}

export const returnReasons = {
  facts: '有的事要再说清楚',
  phone: '手机号打不通或者不对',
  story: '故事太短、太笼统',
  private: '写了别人的隐私，要改',
  other: '别的，见留言',
} as const;
export type ReturnReason = keyof typeof returnReasons;

export const refuseReasons = {
  duplicate: '同一个人已经有人推荐了，合到一起',
  not_here: '不在本片区做事',
  not_fitting: '不是基层环保的事',
  untrue: '核对下来不属实',
} as const;
export type RefuseReason = keyof typeof refuseReasons;

export type NominationRefusal =
  'not_now' | 'enough' | 'twice' | 'decided' | 'changed' | 'own' | 'no_consent' | 'not_chosen';

export const nominationRefusals: Record<NominationRefusal, string> = {
  not_now: '这会儿不收推荐，等下一回。写好的存在这里，丢不了。',
  enough: `一天最多推荐 ${nominationsADay} 位，明天再来。写好的存在这里。`,
  twice: '这一位你已经推荐过了，在“我推荐的”里看。',
  decided: '这一份已经往下走了，改不了了。要改请打宣教中心。',
  changed: '这一份刚刚改过，看了最新的再办。',
  own: '这一份是你推荐的、登记的、改过的，或者说的就是你，请另一位同事来审。',
  no_consent: '本人还没同意，不能交给编辑。',
  not_chosen: '这一届有初评，选上了才交给编辑送三审。',
};

/** A name as others may see it: the first character stays. */
export const maskName = (name: string) => {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.min(2, Math.max(1, rest.length)));
};

/** 13800001234 → 138****1234 */
export const maskPhone = (phone: string) => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');

/** Shanghai's date of an instant in epoch milliseconds. */
export const dayOf = (instant: number) =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
