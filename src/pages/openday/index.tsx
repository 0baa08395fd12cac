import { View } from '@tarojs/components';

export default function Page() {
  return <View aria-label="x" role="button">开放日</View>;
}
