import { View } from '@tarojs/components';
import { Video } from '@/shared/platform/video';
import { mediaUrl } from './url';
import type { MediaView } from './use-media';
import './media.scss';

const lengthWords = (seconds: number) =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

/** A video with how long it is; nothing plays by itself. */
export function MediaVideo({ media, label }: { media: MediaView; label: string }) {
  if (media.video === null) return null;
  const length = lengthWords(media.seconds ?? 0);
  return (
    <View>
      <Video className="media-video" src={mediaUrl(media.video)} label={`${label}，${length}`} />
      <View className="ui-mini">视频，{length}</View>
    </View>
  );
}
