import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';

/** The campaigns, and the one that is looked at: the asked one, else the latest. */
export function useCampaign(asked: string | undefined) {
  const {
    data: campaigns,
    error,
    isFetching,
    refetch,
  } = useQuery(api.nomination.campaigns.queryOptions());
  const [chosen, setChosen] = useState(asked);
  const campaign = campaigns?.find(({ id }) => id === chosen) ?? campaigns?.[0];
  return {
    campaigns,
    campaign,
    choose: setChosen,
    failure: error ? failureOf(error) : undefined,
    fetching: isFetching,
    refetch,
  };
}
