import { View } from '@tarojs/components';
import { api, client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useElder } from '@/shared/elder';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { categories, type Category } from '@cloud/openday/rules';
import { Failed } from '@/shared/list/failed';
import { More } from '@/shared/list/more';
import { SavedBar } from '@/shared/list/saved-bar';
import { Filter } from './filter';
import { Groups } from './groups';

type Cursor = { startsAt: string | null; name: string; id: string };

interface DirectoryProps {
  category: Category | undefined;
  areaId: string | undefined;
  onCategory: (category: Category | undefined) => void;
  onArea: (areaId: string | undefined) => void;
}

const kinds = Object.entries(categories).map(([id, name]) => ({ id: id as Category, name }));

/** Every facility by kind and sub-district; in 长辈版 by sub-district alone. */
export function Directory({ category, areaId, onCategory, onArea }: DirectoryProps) {
  const elder = useElder((state) => state.elder);
  const input = { ...(category && { category }), ...(areaId && { areaId }) };
  const list = usePages({
    place: `directory:${category ?? ''}:${areaId ?? ''}`,
    queryKey: api.openday.facilities.infiniteQueryKey(input),
    ask: (cursor: Cursor | undefined) =>
      client.openday.facilities.query({ ...input, ...(cursor && { cursor }) }),
  });
  const areas = list.pages?.[0]?.areas ?? [];
  const facilities = list.pages?.flatMap((page) => page.facilities);
  const all = () => {
    onCategory(undefined);
    onArea(undefined);
  };
  return (
    <Screen title="开放设施" wide strip={<SavedBar query={list} />}>
      <Section>
        {elder && <ReadAloud text={() => '开放设施。先选街镇，下面就是那里能去的地方。'} />}
        <Filter label="在哪个街镇" all="全区" options={areas} chosen={areaId} onChoose={onArea} />
        {!elder && (
          <Filter
            label="看哪一类"
            all="都看"
            options={kinds}
            chosen={category}
            onChoose={onCategory}
          />
        )}
      </Section>
      {!facilities &&
        (list.waiting ? (
          <Skeleton kind="list" rows={4} />
        ) : (
          <Failed title="设施没有打开" query={list} />
        ))}
      {facilities && <Groups facilities={facilities} />}
      {facilities?.length === 0 && (
        <Section gap>
          <EmptyState plain title="这里还没有收进来的设施" body="换个街镇，或者换一类看看。" />
          <Button kind="quiet" block onPress={all}>
            看全部
          </Button>
        </Section>
      )}
      {list.more && (
        <View className="dir-more">
          <More more={list.more} />
        </View>
      )}
    </Screen>
  );
}
