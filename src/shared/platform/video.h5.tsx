import type { VideoProps } from './video-props';

/** A video with the browser's own controls; it starts when the person says so. */
export function Video({ src, label, className = '' }: VideoProps) {
  return (
    <video
      className={className}
      src={src}
      aria-label={label}
      controls
      playsInline
      preload="metadata"
    />
  );
}
