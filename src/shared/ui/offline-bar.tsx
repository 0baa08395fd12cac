import { Text, View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import { useOnline } from '../platform/online';
import { Icon } from './icon';
import './offline-bar.scss';

/** Says that there is no network, or no answer, and how old what is shown is. `saved` is `savedWords()`. */
export function OfflineBar({
  saved,
  words,
}: {
  saved?: string | undefined;
  words?: string | undefined;
}) {
  const online = useOnline();
  const why = online ? '没连上' : '没网了';
  return (
    <View {...a11y({ role: 'status', live: 'polite' })}>
      {(!online || saved !== undefined) && (
        <View className="ui-offline">
          <Icon name="offline" size={20} className="ui-offline__i" />
          <Text>{words ?? (saved ? `${why}，看的是${saved} 存下的` : '没网了，有网再接着来')}</Text>
        </View>
      )}
    </View>
  );
}
