import { api, client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useElder } from '@/shared/elder';
import { epochOf } from '@/shared/time/wall';
import { EmptyState } from '@/shared/ui/empty-state';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { categories, type Category } from '@cloud/openday/rules';
import { Failed } from '../failed';
import { More } from '../more';
import { FacilityRow, type Listed } from './facility-row';

type Cursor = { name: string; id: string };

/** Whoever is asked one thing at a time sees first where there is something to go to. */
const soonestFirst = (a: Listed, b: Listed) =>
  (a.nextStartsAt ? epochOf(a.nextStartsAt) : Infinity) -
    (b.nextStartsAt ? epochOf(b.nextStartsAt) : Infinity) || 0;

/** Every facility we know, also those without a plan. */
export function Facilities({ category }: { category: Category | undefined }) {
  const elder = useElder((state) => state.elder);
  const input = category ? { category } : {};
  const list = usePages({
    place: `facilities:${category ?? ''}`,
    queryKey: api.openday.facilities.infiniteQueryKey(input),
    ask: (cursor: Cursor | undefined) =>
      client.openday.facilities.query({ ...input, ...(cursor && { cursor }) }),
  });
  if (list.waiting) return <Skeleton kind="list" rows={3} />;
  if (!list.pages) return <Failed title="设施没有打开" query={list} />;
  const known = list.pages.flatMap((page) => page.facilities);
  const facilities = elder ? known.sort(soonestFirst) : known;
  return (
    <Section gap={!elder}>
      {!elder && <Head title={category ? `${categories[category]}设施` : '全部设施'} />}
      {facilities.map((facility, index) => (
        <FacilityRow key={facility.id} facility={facility} first={index === 0} />
      ))}
      {facilities.length === 0 && <EmptyState plain title="这一类还没有收进来的设施" />}
      {list.more && <More more={list.more} />}
    </Section>
  );
}
