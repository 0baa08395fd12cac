export interface VideoProps {
  src: string;
  label: string;
  className?: string;
}
