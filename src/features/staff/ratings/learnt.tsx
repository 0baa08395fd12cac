import { View } from '@tarojs/components';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { EmptyState } from '@/shared/ui/empty-state';
import { Sheet } from '@/shared/ui/sheet';
import { ListFrame } from '@/shared/desk/list-frame';

type Page = Replies['openday']['learntAt'];

/** What those who came to a session say they learnt; nobody is named. */
export function Learnt({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const list = usePages<string, Page>({
    queryKey: ['learnt', sessionId],
    ask: (after) => client.openday.learntAt.query({ sessionId, ...(after && { after }) }),
  });
  const texts = list.pages?.flatMap((page) => page.texts) ?? [];
  return (
    <Sheet open onClose={onClose} title="他们学到了什么">
      <ListFrame list={list}>
        {texts.map((text, index) => (
          <View key={index} className="learnt">
            {text}
          </View>
        ))}
        {texts.length === 0 && <EmptyState plain title="评了分，没有写字" />}
      </ListFrame>
    </Sheet>
  );
}
