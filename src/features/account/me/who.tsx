import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import avatar from '@/shared/art/avatar.svg';
import type { Me } from '@/shared/api/use-me';
import { Picture } from '@/shared/platform/picture';
import { Button } from '@/shared/ui/button';
import './who.scss';

/** Who is signed in here, or the way in. */
export function Who({ me }: { me: Me | undefined }) {
  return (
    <View className="me-who">
      <Picture className="me-who__pic" src={avatar} label="" />
      <View className="ui-grow">
        <View className="me-who__name">{me ? (me.nickname ?? '还没起称呼') : '还没登录'}</View>
        <View className="ui-sub">
          {me ? (me.areaName ?? '没选街镇') : '登录了才能预约、拿入场券'}
        </View>
      </View>
      {me ? (
        <Button kind="text" small label="改称呼和街镇" onPress={() => go('profile')}>
          改
        </Button>
      ) : (
        <Button kind="pri" small onPress={() => go('signIn', { then: pathTo('me') })}>
          登录
        </Button>
      )}
    </View>
  );
}
