import type { MessageKind } from '@cloud/_shared/message';
import { askLimit, askMessages, canAskMessages } from '@/shared/platform/subscribe';
import { client } from './client';
import { useMe } from './use-me';
import { useTap } from './use-tap';

/**
 * Asks, on a tap, whether WeChat may tell the person of these kinds: each yes is good for one message.
 * `ask` must be the first thing the tap does. It never fails: without an answer the tap goes on, and
 * what there is to tell is in the inbox all the same. Not `possible` in a browser, where no template is
 * configured, or while nobody is signed in.
 */
export function useAllowMessages(kinds: readonly MessageKind[]) {
  const { me, templates } = useMe();
  const allow = useTap(client.account.allowMessages.mutate);
  const wanted = kinds
    .flatMap((kind) => {
      const templateId = templates?.[kind];
      return templateId === undefined ? [] : [{ kind, templateId }];
    })
    .slice(0, askLimit);
  const possible = canAskMessages && me !== undefined && wanted.length > 0;

  /** Resolves to how many messages were allowed. */
  const ask = async (): Promise<number> => {
    if (!possible) return 0;
    const given = await askMessages(wanted.map(({ templateId }) => templateId));
    const answers = wanted.flatMap((each) => {
      const answer = given.get(each.templateId);
      return answer === undefined ? [] : [{ ...each, answer }];
    });
    if (answers.length > 0) allow.run({ answers });
    return answers.filter(({ answer }) => answer === 'accept').length;
  };
  return { possible, ask };
}
