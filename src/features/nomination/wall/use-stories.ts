import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { newKey } from '@/shared/api/use-tap';
import { readStored, writeStored } from '@/shared/platform/storage';
import type { WorkKind } from '@cloud/nomination/rules';

type Page = Replies['nomination']['stories'];
export type StoryCard = Page['stories'][number];
type Cursor = NonNullable<Page['next']>;

export interface WallFilter {
  kind?: WorkKind;
  areaId?: string;
  words?: string;
}

/** Something random that stays on the device: it begins an order of the wall, and says nothing about anybody. */
function visitor(): string {
  const known = readStored<string>('visitor');
  if (known !== undefined) return known;
  const made = newKey().replace(/\W/g, '').slice(0, 20);
  writeStored('visitor', made);
  return made;
}

/** The wall of stories, in this visitor's order of the day; without a filter its first page is kept. */
export function useStories(filter: WallFilter) {
  const plain = Object.keys(filter).length === 0;
  const list = usePages<Cursor, Page>({
    ...(plain && { place: 'stories' }),
    queryKey: ['stories', filter],
    ask: (cursor) =>
      client.nomination.stories.query({ visitor: visitor(), ...filter, ...(cursor && { cursor }) }),
  });
  return { ...list, stories: list.pages?.flatMap((page) => page.stories) };
}
