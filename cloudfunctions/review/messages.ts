import type { Message } from '../_shared/message';
import { returnReasons, stageWords, type Freshness, type ReturnReason, type Stage } from './rules';

/** A version as messages speak of it. */
export interface TextAbout {
  publicationId: string;
  number: number;
  title: string;
}

/** Days for which news of a text is worth a WeChat message. */
const usefulDays = 7;

const about = ({ publicationId, title }: TextAbout, now: Date) => ({
  kind: 'review' as const,
  subject: publicationId,
  page: `features/review/pages/text/index?id=${publicationId}`,
  usefulUntil: new Date(now.getTime() + usefulDays * 86_400_000),
  wechat: { about: title.slice(0, 20), time: now },
});

const versionWords = (text: TextAbout) => `《${text.title}》第 ${text.number} 稿`;

/** It waits for a stage. @param again what made it wait anew, for a reviewer who was told once already */
export function waitingMessage(text: TextAbout, stage: Stage, now: Date, again = ''): Message {
  const { wechat, ...rest } = about(text, now);
  return {
    ...rest,
    dedupe: `review-waiting:${text.publicationId}:${text.number}:${stage}${again}`,
    title: `有一篇等${stageWords[stage]}`,
    body: `${versionWords(text)}轮到${stageWords[stage]}了。点开看，先接过来再审。`,
    wechat: { ...wechat, state: '待审核', note: `轮到${stageWords[stage]}了` },
  };
}

export function returnedMessage(
  text: TextAbout,
  stage: Stage,
  reason: ReturnReason,
  now: Date,
): Message {
  const { wechat, ...rest } = about(text, now);
  return {
    ...rest,
    dedupe: `review-returned:${text.publicationId}:${text.number}`,
    title: `${stageWords[stage]}退回来了`,
    body: `${versionWords(text)}：${returnReasons[reason]}。改好了再送一次。`,
    wechat: { ...wechat, state: '已退回', note: returnReasons[reason] },
  };
}

/** Somebody who had signed stepped back, so the version begins again. */
export function steppedBackMessage(text: TextAbout, now: Date): Message {
  const { wechat, ...rest } = about(text, now);
  return {
    ...rest,
    dedupe: `review-returned:${text.publicationId}:${text.number}`,
    title: '签过的人回避了，要重新送审',
    body: `${versionWords(text)}有一审的人签了以后回避，签的不算了。不用改，再送一次就行。`,
    wechat: { ...wechat, state: '已退回', note: '签过的人回避了，再送一次' },
  };
}

export function publishedMessage(text: TextAbout, now: Date): Message {
  const { wechat, ...rest } = about(text, now);
  return {
    ...rest,
    dedupe: `review-published:${text.publicationId}:${text.number}`,
    title: '三审都签了，公开了',
    body: `${versionWords(text)}已经公开，大家看得到了。`,
    wechat: { ...wechat, state: '已公开', note: '三审都签了' },
  };
}

/** After a recusal nobody is left for a stage. */
export function shortMessage(text: TextAbout, missing: readonly Stage[], now: Date): Message {
  const { wechat, ...rest } = about(text, now);
  const which = missing.map((stage) => stageWords[stage]).join('、');
  return {
    ...rest,
    dedupe: `review-short:${text.publicationId}:${text.number}:${missing.join()}`,
    title: `${which}没有人能签了`,
    body: `${versionWords(text)}有人回避，${which}找不到没写过、没签过的人。请管理员加一位审核。`,
    wechat: { ...wechat, state: '有变动', note: `${which}没人能签了` },
  };
}

/** A stage is overdue; told once a day. @param day `YYYY-MM-DD` */
export function overdueMessage(text: TextAbout, stage: Stage, day: string, now: Date): Message {
  const { wechat, ...rest } = about(text, now);
  return {
    ...rest,
    dedupe: `review-overdue:${text.publicationId}:${text.number}:${stage}:${day}`,
    title: `${stageWords[stage]}超时了`,
    body: `${versionWords(text)}该审完的时候过了，还在等${stageWords[stage]}。`,
    wechat: { ...wechat, state: '超时了', note: `还在等${stageWords[stage]}` },
  };
}

const quietWords: Record<Exclude<Freshness, 'fresh'>, string> = {
  yellow: '有一个工作日没发新东西了',
  orange: '7 天没发新东西了',
  red: '14 天没发新东西了',
};

/** Nothing was published for long; told once a level. @param since the day of the last publication */
export function quietMessage(
  level: Exclude<Freshness, 'fresh'>,
  since: string,
  now: Date,
): Message {
  return {
    kind: 'review',
    dedupe: `review-quiet:${since}:${level}`,
    title: quietWords[level],
    body: '看看有没有写好了没送的、送了没审完的。',
    subject: 'review',
    page: 'features/review/pages/desk/index',
    usefulUntil: new Date(now.getTime() + 86_400_000),
    wechat: { about: '审稿台', time: now, state: '有变动', note: quietWords[level] },
  };
}
