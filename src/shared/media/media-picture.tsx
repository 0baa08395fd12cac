import { View } from '@tarojs/components';
import { Picture } from '@/shared/platform/picture';
import { Press } from '@/shared/ui/press';
import { mediaUrl } from './url';
import type { MediaView } from './use-media';
import './media.scss';

interface MediaPictureProps {
  media: Pick<MediaView, 'width' | 'height' | 'colour' | 'thumb' | 'large'>;
  /** What is on it; its caption, where there is one. */
  label: string;
  size?: 'thumb' | 'large';
  /** Cut to a square; otherwise in its own shape. */
  square?: boolean;
  onPress?: (() => void) | undefined;
}

/** A picture in its place from the first moment: its colour, and then itself. */
export function MediaPicture(props: MediaPictureProps) {
  const { media, label, size = 'large', square = false, onPress } = props;
  const ratio = square ? 100 : (media.height / Math.max(1, media.width)) * 100;
  const path = media[size];
  const frame = (
    <View
      className="media-pic"
      style={{ paddingTop: `${ratio.toFixed(3)}%`, backgroundColor: media.colour ?? '' }}
    >
      {path !== null && (
        <Picture
          className="media-pic__img"
          src={mediaUrl(path)}
          label={onPress ? '' : label}
          lazy
        />
      )}
    </View>
  );
  if (!onPress) return frame;
  return (
    <Press label={`看大图：${label}`} onPress={onPress}>
      {frame}
    </Press>
  );
}
