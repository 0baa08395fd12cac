import type { Message } from '../_shared/message';
import {
  refuseReasons,
  returnReasons,
  workKinds,
  type RefuseReason,
  type ReturnReason,
  type WorkKind,
} from './rules';

/** Days for which news of a nomination is worth a WeChat message. */
const usefulDays = 30;

interface About {
  id: string;
  kind: WorkKind;
}

const until = (now: Date) => new Date(now.getTime() + usefulDays * 86_400_000);

/** To whoever nominated; who was nominated is not said: messages leave the house with WeChat. */
const nominated = ({ id, kind }: About, now: Date) => ({
  kind: 'answer' as const,
  subject: id,
  page: `features/nomination/pages/my-nomination/index?id=${id}`,
  usefulUntil: until(now),
  wechat: { about: `你推荐的${workKinds[kind]}故事`, time: now },
});

export function returnedMessage(of: About, reason: ReturnReason, now: Date): Message {
  const { wechat, ...rest } = nominated(of, now);
  return {
    ...rest,
    dedupe: `nomination-returned:${of.id}:${now.getTime()}`,
    title: '你推荐的，请补一补',
    body: `${returnReasons[reason]}。点开看看要补哪里，补好再交一次。`,
    wechat: { ...wechat, state: '有变动', note: '要补一补，点开看' },
  };
}

/** Where a first review chooses, having qualified is not yet to come out. */
export function qualifiedMessage(of: About & { firstPlaces: number | null }, now: Date): Message {
  const ask = '还没请本人点头的，点开把链接发给他。';
  const { wechat, ...rest } = nominated(of, now);
  return {
    ...rest,
    dedupe: `nomination-qualified:${of.id}`,
    title: '你推荐的，资格审核过了',
    body:
      of.firstPlaces === null
        ? `本人点头以后，编辑改通顺、三位审核看过，就登出来。${ask}`
        : `接下来是评委初评。评上了、本人也点了头的，编辑改通顺、三位审核看过，再登出来。${ask}`,
    wechat: { ...wechat, state: '已通过', note: '资格审核过了' },
  };
}

export function refusedMessage(of: About, reason: RefuseReason, now: Date): Message {
  const { wechat, ...rest } = nominated(of, now);
  return {
    ...rest,
    dedupe: `nomination-refused:${of.id}`,
    title: '你推荐的，没有往下走',
    body: `原因：${refuseReasons[reason]}。谢谢你说给我们听。`,
    wechat: { ...wechat, state: '未通过', note: '点开看原因' },
  };
}

export function objectionAnsweredMessage(id: string, now: Date): Message {
  return {
    kind: 'answer',
    dedupe: `objection-answered:${id}`,
    title: '你提的异议有答复了',
    body: '点开看评委会秘书的答复。',
    subject: id,
    page: 'features/nomination/pages/my-objections/index',
    usefulUntil: until(now),
    wechat: { about: '你提的异议', time: now, state: '已答复', note: '有答复了，点开看' },
  };
}

/** The one whose story it is, or who told of them, hears that it was honoured. */
export function honouredMessage(id: string, now: Date): Message {
  return {
    kind: 'answer',
    dedupe: `nomination-honoured:${id}`,
    title: '揭晓了',
    body: '名单揭晓了，有你关心的这一位。点开看。',
    subject: id,
    page: `features/nomination/pages/story/index?id=${id}`,
    usefulUntil: until(now),
    wechat: { about: '最美基层环保人', time: now, state: '已通过', note: '名单揭晓了，点开看' },
  };
}

/** What is read may have been edited since they saw it: they look at once, and the nominee can take it down. */
export function publicMessage(id: string, now: Date): Message {
  return {
    kind: 'answer',
    dedupe: `nomination-public:${id}`,
    title: '故事登出来了',
    body: '和你有关的一篇故事登出来了，编辑改过文字，点开看看。说的是你自己的话，随时可以在“我推荐的”里撤下。',
    subject: id,
    page: `features/nomination/pages/story/index?id=${id}`,
    usefulUntil: until(now),
    wechat: { about: '最美基层环保人', time: now, state: '已通过', note: '故事登出来了，点开看' },
  };
}

/** Somewhere both the nominee and whoever nominated find what it is about. */
const concerned = (id: string, now: Date) => ({
  kind: 'answer' as const,
  subject: id,
  page: 'features/nomination/pages/my-nominations/index',
  usefulUntil: until(now),
});

/** An objection held; `down` where it was about what the story tells or what its hero did. */
export function struckMessage(id: string, down: boolean, now: Date): Message {
  return {
    ...concerned(id, now),
    dedupe: `nomination-struck:${id}`,
    title: '公示期间的异议成立了',
    body: `评委会核实过，这个名字从公示名单上拿下了${down ? '，故事也撤下了' : ''}。有疑问打宣教中心。`,
    wechat: { about: '最美基层环保人', time: now, state: '有变动', note: '异议成立，点开看' },
  };
}

export function takenDownMessage(id: string, now: Date): Message {
  return {
    ...concerned(id, now),
    dedupe: `nomination-taken-down:${id}`,
    title: '故事撤下了',
    body: '有人到柜台，替本人要求把这个故事撤下了，别人看不到了。不是本人的意思的话，请打宣教中心。',
    wechat: { about: '最美基层环保人', time: now, state: '有变动', note: '故事撤下了，点开看' },
  };
}

/** The nominee said no on their phone, and a signed paper says yes. */
export function paperCountsMessage(id: string, now: Date): Message {
  return {
    ...concerned(id, now),
    dedupe: `nomination-paper:${id}:${now.getTime()}`,
    title: '收到一份你签字的同意书',
    body: '你先前在手机上没有同意，现在按纸上签的字算同意。不是你签的，点开撤下来，或者打宣教中心。',
    wechat: { about: '最美基层环保人', time: now, state: '有变动', note: '按纸上签的字算同意' },
  };
}
