import { Text, View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import { useToast } from './toast-store';
import './toast.scss';

const ICON = { ok: 'check', warn: 'warn', info: 'info' } as const;

/** Where remarks appear. The region is always there, or screen readers would miss its first words. */
export function ToastHost() {
  const shown = useToast((state) => state.shown);
  return (
    <View className="ui-toasts" {...a11y({ role: 'status', live: 'polite' })}>
      {shown && (
        <View className="ui-toast">
          <Icon name={ICON[shown.kind]} size={20} weight={2.2} className="ui-toast__i" />
          <Text>{shown.words}</Text>
        </View>
      )}
    </View>
  );
}
