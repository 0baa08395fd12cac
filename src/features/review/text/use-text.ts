import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';

/** One text, opened; what is not public yet is kept nowhere on the device. */
export function useText(publicationId: string) {
  const query = useQuery({
    ...api.review.open.queryOptions({ publicationId }),
    gcTime: 0,
    staleTime: 0,
  });
  return { ...query, failure: query.error ? failureOf(query.error) : undefined };
}
