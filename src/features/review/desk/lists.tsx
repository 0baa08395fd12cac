import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { NotThere } from '@/shared/desk/not-there';
import { InboxRow } from './inbox-row';
import { ShelfRow } from './shelf-row';
import { useInbox, useShelf } from './use-desk';
import type { DeskView } from './view-store';

const nothing: Record<DeskView, { title: string; body: string }> = {
  free: { title: '没有等你审的', body: '轮到你这一审了，站内消息会说一声。' },
  mine: { title: '手上没有', body: '在“等我审”里接一篇过来。' },
  all: { title: '没有在审的', body: '编辑送审了就会排在这里。' },
  toDo: { title: '没有要改的', body: '新交来的、退回来的会排在这里。' },
  known: { title: '还没有公开过的', body: '三审都签了就公开。' },
};

interface RowsProps<Text> {
  view: DeskView;
  list: {
    texts: Text[] | undefined;
    failure: CallFailure | undefined;
    fetching: boolean;
    refetch: () => unknown;
    more: { busy: boolean; load: () => void } | undefined;
  };
  row: (text: Text, now: number) => ReactNode;
}

function Rows<Text>({ view, list, row }: RowsProps<Text>) {
  const now = useServerNow(60_000);
  const { texts, failure, more } = list;
  if (!texts)
    return (
      <NotThere title="没有打开" failure={failure} busy={list.fetching} onRetry={list.refetch} />
    );
  return (
    <View>
      {texts.map((text) => row(text, now))}
      {texts.length === 0 && <EmptyState plain {...nothing[view]} />}
      {more && (
        <Button
          kind="quiet"
          block
          className="rvd__more"
          busy={more.busy}
          busyWords="正在取"
          onPress={more.load}
        >
          看后面的
        </Button>
      )}
    </View>
  );
}

interface ListProps<View extends DeskView> {
  view: View;
  /** The text that is open beside the list, where one is. */
  current?: string | undefined;
}

const isCurrent = (id: string, current: string | undefined) =>
  current === undefined ? undefined : id === current;

/** Texts in review, what waits longest first. */
export function InboxList({ view, current }: ListProps<'free' | 'mine' | 'all'>) {
  return (
    <Rows
      view={view}
      list={useInbox(view)}
      row={(text, now) => (
        <InboxRow
          key={text.publicationId}
          text={text}
          now={now}
          current={isCurrent(text.publicationId, current)}
        />
      )}
    />
  );
}

/** Texts as their editors see them, last saved first. */
export function ShelfList({ view, current }: ListProps<'toDo' | 'known'>) {
  return (
    <Rows
      view={view}
      list={useShelf(view)}
      row={(text, now) => (
        <ShelfRow
          key={text.publicationId}
          text={text}
          now={now}
          current={isCurrent(text.publicationId, current)}
        />
      )}
    />
  );
}
