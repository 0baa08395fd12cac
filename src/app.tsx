import type { PropsWithChildren } from 'react';
import './app.scss';
import './shared/platform/page-frame';

export default function App({ children }: PropsWithChildren) {
  return children;
}
