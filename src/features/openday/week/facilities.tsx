import { View } from '@tarojs/components';
import { go } from '@/routes';
import { api, client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useElder } from '@/shared/elder';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { categories, type Category } from '@cloud/openday/rules';
import { Failed } from '@/shared/list/failed';
import { More } from '@/shared/list/more';
import { FacilityRow } from './facility-row';

type Cursor = { startsAt: string | null; name: string; id: string };

/** Every facility we know, what opens soonest first, also those without a plan. */
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
  const facilities = list.pages.flatMap((page) => page.facilities);
  return (
    <Section gap={!elder}>
      {!elder && (
        <Head
          title={category ? `${categories[category]}设施` : '全部设施'}
          aside={
            <Button kind="text" small onPress={() => go('directory')}>
              按镇街找
            </Button>
          }
        />
      )}
      {facilities.map((facility, index) => (
        <FacilityRow key={facility.id} facility={facility} first={index === 0} />
      ))}
      {facilities.length === 0 && <EmptyState plain title="这一类还没有收进来的设施" />}
      {list.more && <More more={list.more} />}
      {elder && (
        <View className="places-more">
          <Button block onPress={() => go('directory')}>
            按镇街找
          </Button>
        </View>
      )}
    </Section>
  );
}
