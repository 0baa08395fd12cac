import { openPage } from '@/routes';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useTap } from '@/shared/api/use-tap';

type Page = Replies['account']['inbox'];
export type Message = Page['messages'][number];
type Cursor = NonNullable<Page['next']>;

/** The inbox page by page, opening a message, and marking all that is shown. */
export function useInbox() {
  const list = usePages({
    place: 'inbox',
    queryKey: api.account.inbox.infiniteQueryKey({}),
    ask: (cursor: Cursor | undefined) => client.account.inbox.query(cursor ? { cursor } : {}),
  });
  const done = () => void queryClient.invalidateQueries(api.account.pathFilter());
  const one = useTap(client.account.readInbox.mutate, { done });
  const all = useTap(client.account.readInbox.mutate, { done });
  const messages = list.pages?.flatMap((page) => page.messages);
  const newest = messages?.[0];
  return {
    ...list,
    messages,
    unread: list.pages?.[0]?.unread ?? 0,
    open: ({ id, page, readAt }: Message) => {
      if (readAt === null) one.run({ id });
      openPage(page);
    },
    readAll: {
      busy: all.busy,
      failure: all.failure,
      run: () => newest && all.run({ upTo: newest.at }),
    },
  };
}
