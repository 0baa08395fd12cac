import type { ReactNode } from 'react';

export interface LayerProps {
  open: boolean;
  onClose: () => void;
  label: string;
  place: 'bottom' | 'center';
  children: ReactNode;
}
