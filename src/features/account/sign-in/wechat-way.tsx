import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { consent } from '../acceptance';
import type { useEnter } from './enter';
import './wechat-way.scss';

/** In WeChat: one press, nothing to remember. */
export function WechatWay({ enter }: { enter: ReturnType<typeof useEnter>['wechat'] }) {
  return (
    <Section>
      <View className="ui-title">用微信登录</View>
      <View className="ui-sub">不用密码，也不要你的手机号。</View>
      {enter.failure && (
        <View className="wechat-way__bad">
          <Note kind="bad" live>
            {enter.failure.message}
          </Note>
        </View>
      )}
      <Button
        kind="pri"
        block
        className="wechat-way__go"
        busy={enter.busy}
        busyWords="正在登录"
        onPress={() => enter.run(consent)}
      >
        {enter.failure ? '再试一下' : '登录'}
      </Button>
    </Section>
  );
}
