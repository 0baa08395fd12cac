export interface PictureProps {
  src: string;
  label: string;
  fit?: 'cover' | 'contain';
  className?: string;
  lazy?: boolean;
}
