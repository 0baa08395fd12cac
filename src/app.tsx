import { QueryClientProvider } from '@tanstack/react-query';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { queryClient } from './shared/api/client';
import { apiLink, cloudEnv } from './shared/env';
import { dropOldDrafts } from './shared/platform/drafts';
import './shared/platform/page-frame';
import { serverNow } from './shared/time/clock';

if (apiLink === 'cloud') Taro.cloud.init(cloudEnv === '' ? {} : { env: cloudEnv });

export default function App({ children }: PropsWithChildren) {
  // By then the server's clock is known.
  useDidHide(() => dropOldDrafts(serverNow()));
  // Seats and deadlines move on while the app lies in the background.
  useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
