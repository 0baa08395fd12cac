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
  /** Height over width that it is cut to; otherwise in its own shape. */
  ratio?: number;
  onPress?: (() => void) | undefined;
}

/** Height over width of a picture as it was taken. */
export const shapeOf = ({ width, height }: Pick<MediaView, 'width' | 'height'>) =>
  height / Math.max(1, width);

/** A picture in its place from the first moment: its colour, and then itself. */
export function MediaPicture(props: MediaPictureProps) {
  const { media, label, size = 'large', onPress } = props;
  const ratio = props.ratio ?? shapeOf(media);
  const path = media[size];
  const frame = (
    <View
      className="media-pic"
      style={{ paddingTop: `${(ratio * 100).toFixed(3)}%`, backgroundColor: media.colour ?? '' }}
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
