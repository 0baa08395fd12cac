import { Video as TaroVideo } from '@tarojs/components';
import type { VideoProps } from './video-props';

/** A video with WeChat's own controls; it starts when the person says so. */
export function Video({ src, label, className = '' }: VideoProps) {
  return <TaroVideo className={className} src={src} title={label} controls autoplay={false} />;
}
