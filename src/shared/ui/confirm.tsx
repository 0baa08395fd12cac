import { View } from '@tarojs/components';
import { a11y } from '../platform/a11y';
import { Layer } from '../platform/layer';
import { Button } from './button';
import { useConfirm } from './confirm-store';
import './confirm.scss';
import './layer.scss';

/** Where questions of `confirm()` are asked. The way out comes first, so Enter alone destroys nothing. */
export function ConfirmHost() {
  const asked = useConfirm((state) => state.asked);
  if (!asked) return null;
  return (
    <Layer open label={asked.title} place="center" onClose={() => asked.answer(false)}>
      <View className="ui-confirm">
        <View className="ui-title" {...a11y({ role: 'heading', level: 2 })}>
          {asked.title}
        </View>
        {asked.body && <View className="ui-confirm__b">{asked.body}</View>}
        <View className="ui-confirm__acts">
          <Button kind="quiet" className="ui-confirm__act" onPress={() => asked.answer(false)}>
            {asked.keep ?? '先不'}
          </Button>
          <Button
            kind={asked.signal ? 'signal' : 'pri'}
            className="ui-confirm__act"
            onPress={() => asked.answer(true)}
          >
            {asked.act}
          </Button>
        </View>
      </View>
    </Layer>
  );
}
