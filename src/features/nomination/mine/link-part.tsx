import { View } from '@tarojs/components';
import { useState } from 'react';
import { pathTo } from '@/routes';
import { isH5 } from '@/shared/env';
import { useTap } from '@/shared/api/use-tap';
import { copyText } from '@/shared/platform/clipboard';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Qr } from '@/shared/ui/qr';
import { toast } from '@/shared/ui/toast-store';
import '../nominate/nominate.scss';

interface LinkPartProps {
  id: string;
  call: (
    input: { id: string },
    options: { context: { key: string } },
  ) => Promise<{ token: string; until: Date | string }>;
}

/** In a browser a whole address; in WeChat the page, which the mini-program opens when it scans the code. */
const addressOf = (token: string) => {
  const path = pathTo('nomineeWord', { t: token });
  return isH5 ? `${window.location.origin}/#${path}` : path;
};

/** A link for the nominee, made when it is wanted: the one before opens no more. */
export function LinkPart({ id, call }: LinkPartProps) {
  const [link, setLink] = useState<{ address: string; until: Date | string }>();
  const { run, busy, failure } = useTap(call, {
    done: ({ token, until }) => setLink({ address: addressOf(token), until }),
  });
  const copy = async (address: string) => {
    toast((await copyText(address)) ? '复制好了，发给本人' : '没复制上，请本人扫码');
  };
  return (
    <View className="nom-part">
      {link ? (
        <>
          <View className="nom-code">
            <Qr text={link.address} label="本人点头的二维码" />
            <View className="ui-sub">请本人扫一扫，{dateWords(link.until)} 前有效。</View>
          </View>
          <Button block onPress={() => void copy(link.address)}>
            复制链接，发给本人
          </Button>
        </>
      ) : (
        <Button kind="pri" block busy={busy} busyWords="正在做链接" onPress={() => run({ id })}>
          请本人点头
        </Button>
      )}
      <View className="ui-sub nom-part">
        本人用自己的微信打开，手机号要和推荐里写的一样。转给别人也打不开。
      </View>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </View>
  );
}
