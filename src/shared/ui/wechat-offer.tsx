import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MessageKind } from '@cloud/_shared/message';
import { useAllowMessages } from '../api/use-allow-messages';
import { Button } from './button';
import { Note } from './note';
import './wechat-offer.scss';

interface WechatOfferProps {
  kinds: readonly MessageKind[];
  /** What would be told: 约上了、前一天、有变动，各说一声。 */
  what: string;
}

/** 要不要微信提醒你？ Nothing where WeChat cannot be asked. */
export function WechatOffer({ kinds, what }: WechatOfferProps) {
  const { possible, ask } = useAllowMessages(kinds);
  const [allowed, setAllowed] = useState<number>();
  if (!possible) return null;
  return (
    <View className="ui-offer">
      {allowed === undefined ? (
        <Note kind="info" title="要不要微信提醒你？">
          <View>{what}</View>
          <View className="ui-offer__act">
            <Button kind="default" small onPress={() => void ask().then(setAllowed)}>
              要提醒
            </Button>
          </View>
        </Note>
      ) : (
        <Note kind={allowed > 0 ? 'ok' : 'plain'} live>
          {allowed > 0 ? '好，到时候微信里跟你说一声。' : '那就不发微信，消息都在这里看得到。'}
        </Note>
      )}
    </View>
  );
}
