import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@cloud/_host/root';
import { failureOf } from './failure';
import { link } from './link';

/** Calls by name: `client.openday.book.mutate(…)`. */
export const client = createTRPCClient<Root>({ links: [link] });

/** What each procedure replies, as it arrives: instants are ISO 8601 texts. */
export type Replies = inferRouterOutputs<Root>;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Its own notion of "online" listens to a browser window, which WeChat has not.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => failureOf(error).code === 'offline' && count < 1,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Query options by name: `useQuery(api.openday.home.queryOptions())`. */
export const api = createTRPCOptionsProxy<Root>({ client, queryClient });
