import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Whether the device believes it has a network. Believed to be online until told otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const heard = (state: { isConnected: boolean }) => setOnline(state.isConnected);
    Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') }).catch(
      () => undefined,
    );
    Taro.onNetworkStatusChange(heard);
    return () => Taro.offNetworkStatusChange(heard);
  }, []);
  return online;
}
