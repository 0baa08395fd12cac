import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { client, queryClient, type Replies } from '@/shared/api/client';
import { useMe } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import './story.scss';

export type Told = Extract<Replies['nomination']['story'], { gone: false }>;

/** Sending the story a leaf: for joy, it weighs nothing. */
export function Leaf({ story, onSent }: { story: Told; onSent: () => void }) {
  const { id, leaf, supports } = story;
  const { me } = useMe();
  const then = pathTo('story', { id });
  const { run, busy, failure } = useTap(client.nomination.support.mutate, {
    done: () => {
      toast('叶子送到了', 'ok');
      onSent();
      void queryClient.invalidateQueries({ queryKey: ['stories'] });
    },
    failed: ({ code }) => {
      if (code === 'consent_needed') go('consent', { then });
    },
  });
  if (!leaf.open && supports === null) return null;
  return (
    <View className="story-leaf">
      {leaf.open && (
        <Button
          icon="leaf"
          busy={busy}
          busyWords="正在送"
          offReason={
            leaf.given
              ? '今天送过了，明天再来'
              : leaf.left === 0
                ? '今天的 3 片叶子送完了，明天再来'
                : undefined
          }
          onPress={() => (me ? run({ id }) : go('signIn', { then }))}
        >
          {leaf.given ? '今天送过了' : '送一片黄葛叶'}
        </Button>
      )}
      {supports !== null && <View className="ui-sub story-leaf__n">收到 {supports} 片叶子</View>}
      {leaf.open && (
        <View className="ui-sub story-leaf__w">一天 3 片，一个故事一片。叶子是心意，不算分。</View>
      )}
      {failure && failure.code !== 'consent_needed' && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </View>
  );
}
