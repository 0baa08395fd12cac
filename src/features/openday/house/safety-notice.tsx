import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import './safety-notice.scss';

/** What the whole party agrees to: few lines, big. */
export function SafetyNotice({ lines }: { lines: readonly string[] }) {
  return (
    <View className="safety">
      <View className="safety__head">
        <Icon name="warn" size={24} className="safety__i" />
        <View className="ui-title" {...a11y({ role: 'heading', level: 2 })}>
          安全须知
        </View>
      </View>
      <View {...a11y({ role: 'list' })}>
        {lines.map((line, index) => (
          <View key={line} className="safety__line" {...a11y({ role: 'listitem' })}>
            <View className="ui-num safety__n">{index + 1}</View>
            <View className="ui-grow">{line}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
