import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Page = Replies['openday']['openMinimums'];
export type Question = Page['questions'][number];

const queryKey = ['open-minimums'];

/** Sessions with too few people that wait for an answer. */
export const useQuestions = () =>
  usePages<NonNullable<Page['next']>, Page>({
    place: 'open-minimums',
    queryKey,
    ask: (cursor) => client.openday.openMinimums.query(cursor ? { cursor } : {}),
  });

/** After a question was answered, by oneself or by a colleague. */
export const renewQuestions = () => queryClient.invalidateQueries({ queryKey });
