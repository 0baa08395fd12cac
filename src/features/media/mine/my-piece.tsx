import { View } from '@tarojs/components';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { MediaPicture } from '@/shared/media/media-picture';
import { MediaVideo } from '@/shared/media/media-video';
import { mediaUrl } from '@/shared/media/url';
import { viewPictures } from '@/shared/platform/view-pictures';
import { dayWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Tag } from '@/shared/ui/tag';
import { toast } from '@/shared/ui/toast-store';

type Piece = Replies['media']['mine']['pieces'][number];

/** One piece: what it is, whether it stands anywhere, and the way to take it away while it does not. */
export function MyPiece({ piece, onGone }: { piece: Piece; onGone: () => void }) {
  const { id, kind, large, createdAt, inUse } = piece;
  const what = kind === 'video' ? '视频' : '照片';
  const label = `${dayWords(createdAt)}传的${what}`;
  const tap = useTap(client.media.remove.mutate, {
    done: () => {
      toast('删掉了');
      onGone();
    },
    failed: ({ message }) => toast(message, 'warn'),
  });
  const remove = async () => {
    const title = `删掉这个${what}？`;
    const body = '连原图一起删，找不回来。';
    if (await confirm({ title, body, act: '删掉', signal: true })) tap.run({ id });
  };
  return (
    <View className="my-media__piece">
      {kind === 'video' ? (
        <MediaVideo media={piece} label={label} />
      ) : (
        <MediaPicture
          media={piece}
          label={label}
          size="thumb"
          ratio={1}
          onPress={() => large !== null && viewPictures([{ url: mediaUrl(large), label }], 0)}
        />
      )}
      <View className="ui-mini">{label}</View>
      <Tag kind={inUse ? 'done' : 'wait'}>{inUse ? '用上了' : '没用上'}</Tag>
      {!inUse && (
        <Button small kind="text" busy={tap.busy} busyWords="正在删" onPress={() => void remove()}>
          删掉
        </Button>
      )}
    </View>
  );
}
