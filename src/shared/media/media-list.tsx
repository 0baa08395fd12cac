import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { viewPictures } from '@/shared/platform/view-pictures';
import { FailedNote } from '@/shared/ui/failed-note';
import { Note } from '@/shared/ui/note';
import { Skeleton } from '@/shared/ui/skeleton';
import { MediaPicture } from './media-picture';
import { MediaVideo } from './media-video';
import type { Listed } from './piece';
import { mediaUrl } from './url';
import { useMedia } from './use-media';
import './media.scss';

interface MediaListProps {
  listed: readonly Listed[];
  /** What stands below one of them, where it is more than its caption. */
  words?: (piece: Listed) => ReactNode;
}

/** The pictures and the video of a text in their order, each with what is said of it; a tap opens it large. */
export function MediaList({ listed, words }: MediaListProps) {
  const { views, known, failure, fetching, refetch } = useMedia(listed.map(({ id }) => id));
  if (failure && !known)
    return <FailedNote title="照片没打开" failure={failure} busy={fetching} onRetry={refetch} />;
  if (!known) return <Skeleton kind="detail" rows={1} />;
  const shown = listed.flatMap((piece) => {
    const view = views.get(piece.id);
    const label = piece.caption || (view?.kind === 'video' ? '视频' : '照片');
    return view ? [{ view, piece, label }] : [];
  });
  const pictures = shown.filter(({ view }) => view.large !== null);
  const open = (id: string) =>
    viewPictures(
      pictures.map(({ view, label }) => ({ url: mediaUrl(view.large ?? ''), label })),
      pictures.findIndex(({ view }) => view.id === id),
    );
  const missing = listed.length - shown.length;
  return (
    <View>
      {shown.map(({ view, piece, label }) => (
        <View key={view.id} className="media-figure">
          {view.kind === 'video' ? (
            <MediaVideo media={view} label={label} />
          ) : (
            <MediaPicture media={view} label={label} onPress={() => open(view.id)} />
          )}
          <View className="media-figure__words">{words ? words(piece) : label}</View>
        </View>
      ))}
      {missing > 0 && <Note>有 {missing} 张照片或视频已经不在了。</Note>}
    </View>
  );
}
