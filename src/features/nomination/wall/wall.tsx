import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { Failed } from '@/shared/list/failed';
import { More } from '@/shared/list/more';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { workKinds } from '@cloud/nomination/rules';
import { Card, cardRatio } from './card';
import { twoColumns } from './columns';
import { FilterBar } from './filter-bar';
import { FindSheet } from './find-sheet';
import { Invite } from './invite';
import { useStories, type WallFilter } from './use-stories';
import './wall.scss';

/** Words of a card below its picture, in shares of a column's width. */
const captionShare = 0.62;
const inviteShare = 1.05;

/** The stories as a wall of two columns; in 长辈版 one below the other. */
export function Wall() {
  const elder = useElder((state) => state.elder);
  const [filter, setFilter] = useState<WallFilter>({});
  const [finding, setFinding] = useState(false);
  const { stories, failure, refetch, more } = useStories(filter);
  const { data: areas } = useQuery(api.account.areas.queryOptions());
  const { kind, areaId, words } = filter;
  const change = (to: {
    kind: WallFilter['kind'];
    areaId: string | undefined;
    words: string | undefined;
  }) =>
    setFilter({
      ...(to.kind && { kind: to.kind }),
      ...(to.areaId && { areaId: to.areaId }),
      ...(to.words && { words: to.words }),
    });
  const area = areas?.find(({ id }) => id === areaId)?.name;
  const narrowed =
    [elder && kind && workKinds[kind], words && `“${words}”`, area].filter(Boolean).join('，') ||
    undefined;
  const plain = kind === undefined && narrowed === undefined;
  const items = [
    ...(plain ? [{ story: undefined, height: inviteShare }] : []),
    ...(stories ?? []).map((story) => ({ story, height: cardRatio(story) + captionShare })),
  ];
  const columns = elder ? [items] : twoColumns(plain ? moveSecond(items) : items);
  return (
    <View className="wall">
      <FilterBar
        filter={filter}
        narrowed={narrowed}
        onKind={(next) => (next ? change({ kind: next, areaId, words }) : setFilter({}))}
        onSearch={() => setFinding(true)}
      />
      {stories && stories.length === 0 && (
        <EmptyState
          title={plain ? '故事还在路上' : '没找到这样的故事'}
          body={plain ? '推荐、审核、本人点头以后，就登在这里。' : '换几个字，或者看看别的行当。'}
          actions={
            !plain && (
              <Button kind="quiet" onPress={() => setFilter({})}>
                都看看
              </Button>
            )
          }
        />
      )}
      {stories ? (
        <View className={elder ? 'wall-cols wall-cols--one' : 'wall-cols'}>
          {columns.map((column, place) => (
            <View key={place} className="wall-col">
              {column.map(({ story }) =>
                story ? <Card key={story.id} story={story} /> : <Invite key="invite" />,
              )}
            </View>
          ))}
        </View>
      ) : failure ? (
        <Failed title="故事没有打开" query={{ failure, refetch }} />
      ) : (
        <Skeleton kind="lines" />
      )}
      {more && (
        <View className="wall-more">
          <More more={more} words="再看一些故事" />
        </View>
      )}
      {finding && (
        <FindSheet
          filter={filter}
          onClose={() => setFinding(false)}
          onFind={(found) => {
            setFinding(false);
            change({
              kind: found.kind,
              areaId: found.areaId ?? undefined,
              words: found.words || undefined,
            });
          }}
        />
      )}
    </View>
  );
}

/** A picture comes first, and what is asked of the reader heads the other column. */
function moveSecond<Item>(items: readonly Item[]): Item[] {
  const [first, second, ...rest] = items;
  return second === undefined ? [...items] : [second, first!, ...rest];
}
