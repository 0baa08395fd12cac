import { useQuery } from '@tanstack/react-query';
import { api, client } from '@/shared/api/client';

/** Every facility by name, all pages of the list together. */
async function allFacilities(): Promise<{ id: string; name: string }[]> {
  const all: { id: string; name: string }[] = [];
  let cursor: { name: string; id: string } | null | undefined;
  do {
    const page = await client.openday.facilities.query(cursor ? { cursor } : {});
    for (const { id, name } of page.facilities) all.push({ id, name });
    cursor = page.next;
  } while (cursor);
  return all;
}

export function useScopes() {
  const facilities = useQuery({ queryKey: ['all-facilities'], queryFn: allFacilities });
  const areas = useQuery(api.account.areas.queryOptions());
  const words = (scope: string): string => {
    if (scope === '*') return '全区';
    const [kind, id] = scope.split(':');
    const list = kind === 'facility' ? facilities.data : areas.data;
    return list?.find((each) => each.id === id)?.name ?? '正在查';
  };
  return { words, facilities: facilities.data ?? [], areas: areas.data ?? [] };
}
