import { useQuery } from '@tanstack/react-query';
import { api, client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { stageWords, type Stage } from '@cloud/review/rules';

/** Every facility by name, all pages of the list together. */
async function allFacilities(): Promise<{ id: string; name: string }[]> {
  const all: { id: string; name: string }[] = [];
  let cursor: { startsAt: string | null; name: string; id: string } | null | undefined;
  do {
    const page = await client.openday.facilities.query(cursor ? { cursor } : {});
    for (const { id, name } of page.facilities) all.push({ id, name });
    cursor = page.next;
  } while (cursor);
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a scope covers, in words, and the facilities a post may be limited to. */
export function useScopes() {
  const facilities = useQuery({ queryKey: ['all-facilities'], queryFn: allFacilities });
  const areas = useQuery(api.account.areas.queryOptions());
  const words = (scope: string): string => {
    if (scope === '*') return '全区';
    const [kind, id] = scope.split(':');
    if (kind === 'stage') return stageWords[id as Stage] ?? scope;
    if (kind === 'campaign') return '最美故事的一个活动';
    const list = kind === 'facility' ? facilities : areas;
    const found = list.data?.find((each) => each.id === id)?.name;
    return found ?? (list.isPending ? '正在查' : (id ?? scope));
  };
  return {
    words,
    facilities: facilities.data ?? [],
    waiting: facilities.isPending,
    failure: facilities.error ? failureOf(facilities.error) : undefined,
    retry: () => void facilities.refetch(),
  };
}
