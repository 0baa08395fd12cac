import { View } from '@tarojs/components';

export default function Page() {
  return <View aria-label="x" role="button">我的</View>;
}
