/** What people are told of; WeChat asks for consent to each kind apart. */
export const messageKinds = [
  'booking',
  'offer',
  'reminder',
  'change',
  'answer',
  'wish',
  'review',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What `wx.requestSubscribeMessage` answers for a template. */
export const messageAnswers = ['accept', 'reject', 'ban', 'filter'] as const;
export type MessageAnswer = (typeof messageAnswers)[number];

/** State words that a template's phrase field may show: WeChat takes at most five Chinese characters. */
export type Phrase =
  | '已约上'
  | '待参观'
  | '待评价'
  | '有空位了'
  | '有变动'
  | '已取消'
  | '已关闭'
  | '已受理'
  | '已转办'
  | '已办结'
  | '已答复'
  | '待审核'
  | '已退回'
  | '已公开'
  | '超时了'
  | '已通过'
  | '未通过';

/** What a WeChat message says. Which of these a template shows is configured with the template. */
export interface MessageFields {
  /** Facility or title. */
  about: string;
  time?: Date;
  place?: string;
  state?: Phrase;
  note?: string;
  /** A number to quote, never a ticket's code. */
  number?: string;
}

export type FieldName = keyof MessageFields;
/** As the outbox keeps them: the instant in ISO 8601. */
export type StoredFields = Partial<Record<FieldName, string>>;

/** One thing to tell one person. No names of people, no phones: texts leave the house with WeChat. */
export interface Message {
  kind: MessageKind;
  /** The same for one thing told once. */
  dedupe: string;
  title: string;
  body: string;
  /** Id of the record it is about. */
  subject: string;
  /** Path of the page it opens, with its parameters and without a leading slash, as WeChat takes it. */
  page: string;
  wechat: MessageFields;
  /** After this instant a WeChat message would tell nothing of use. */
  usefulUntil: Date;
}
