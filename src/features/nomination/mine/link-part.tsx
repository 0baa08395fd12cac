import { View } from '@tarojs/components';
import { useState } from 'react';
import { pathTo } from '@/routes';
import { district } from '@/shared/district';
import { isH5 } from '@/shared/env';
import { useTap } from '@/shared/api/use-tap';
import { copyText } from '@/shared/platform/clipboard';
import { dateWords } from '@/shared/time/words';
import { Picture } from '@/shared/platform/picture';
import { ShareButton, useShare } from '@/shared/platform/share';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Qr } from '@/shared/ui/qr';
import { toast } from '@/shared/ui/toast-store';
import '../nominate/nominate.scss';

interface Made {
  token: string;
  until: Date | string;
  image: string | null;
}

interface LinkPartProps {
  id: string;
  call: (input: { id: string }, options: { context: { key: string } }) => Promise<Made>;
}

const name = '本人点头的二维码';

/** A mini-program code where WeChat made one; else in a browser the page's address. */
function Code({ image, path }: { image: string | null; path: string }) {
  if (image)
    return (
      <View className="ui-qr">
        <Picture
          className="ui-qr__pic"
          src={`data:image/jpeg;base64,${image}`}
          label={name}
          fit="contain"
        />
      </View>
    );
  return isH5 ? <Qr text={`${window.location.origin}/#${path}`} label={name} /> : null;
}

/** A link for the nominee, made when it is wanted: the one before opens no more. */
export function LinkPart({ id, call }: LinkPartProps) {
  const [link, setLink] = useState<Made>();
  const { run, busy, failure } = useTap(call, { done: setLink });
  const path = pathTo('nomineeWord', { t: link?.token ?? '' });
  useShare(
    link
      ? { title: '有人推荐了你，请你点个头', path }
      : { title: district.appName, path: pathTo('home') },
  );
  const copy = async () => {
    const copied = await copyText(`${window.location.origin}/#${path}`);
    toast(copied ? '复制好了，发给本人' : '没复制上，请本人扫码');
  };
  return (
    <View className="nom-part">
      {link ? (
        <>
          <View className="nom-code">
            <Code image={link.image} path={path} />
            <View className="ui-sub nom-code__w">
              {link.image || isH5 ? '请本人扫一扫，' : '点下面发给本人，'}
              {dateWords(link.until)} 前有效。
            </View>
          </View>
          {isH5 ? (
            !link.image && (
              <Button block onPress={() => void copy()}>
                复制链接，发给本人
              </Button>
            )
          ) : (
            <ShareButton>发给本人</ShareButton>
          )}
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
