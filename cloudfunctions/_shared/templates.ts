import * as z from 'zod';
import { env } from './env';
import { messageKinds, type FieldName, type MessageKind } from './message';

const names = ['about', 'time', 'place', 'state', 'note', 'number'] as const satisfies FieldName[];

/** WeChat's name of a template's field says its type: `thing1`. Names and phones have no place here. */
const key = z.string().regex(/^(thing|time|date|phrase|character_string|number)\d+$/);

const template = z.strictObject({
  id: z.string().min(1).max(64),
  fields: z.partialRecord(z.enum(names), key),
});
const configured = z.partialRecord(z.enum(messageKinds), template);

export type Template = z.infer<typeof template>;

let read: { text: string; templates: z.infer<typeof configured> } | undefined;

/**
 * The WeChat templates of this deployment by kind; a kind that is absent is never asked for nor sent.
 * @throws Error when WECHAT_TEMPLATES is set and is not what it should be
 */
export function templates(): Partial<Record<MessageKind, Template>> {
  const text = env.wechatTemplates ?? '{}';
  if (read?.text !== text) {
    try {
      read = { text, templates: configured.parse(JSON.parse(text)) };
    } catch (error) {
      throw new Error('WECHAT_TEMPLATES is not valid', { cause: error });
    }
  }
  return read.templates;
}

/** Template ids by kind, for the client to ask with. */
export const templateIds = (): Partial<Record<MessageKind, string>> =>
  Object.fromEntries(Object.entries(templates()).map(([kind, { id }]) => [kind, id]));
