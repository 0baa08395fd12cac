import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useElder } from '@/shared/elder';
import { PhoneButton } from '@/shared/platform/phone-button';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Row } from '@/shared/ui/row';
import { MediaList } from '@/shared/media/media-list';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { sources, workKinds } from '@cloud/nomination/rules';
import { Answer } from './answer';
import '../nominate/nominate.scss';

type Link = Replies['nomination']['openLink'];

/** Shows that this is the nominee's own phone, by WeChat; in a demo by typing it. */
function Verify({ link, token, onDone }: { link: Link; token: string; onDone: () => void }) {
  const [phone, setPhone] = useState('');
  const { run, busy, failure } = useTap(client.nomination.verifyPhone.mutate, { done: onDone });
  return (
    <Section gap>
      <View>推荐里写的手机号是 {link.phone}。核对上了，才看得到写的啥子，才由你点头。</View>
      <View className="nom-part">
        {link.byHand ? (
          <>
            <Field id="word-phone" label="你的手机号" hint="演示里手填，真的用时由微信核对。">
              <TextInput type="tel" value={phone} maxLength={20} onChange={setPhone} />
            </Field>
            <View className="nom-part">
              <Button kind="pri" block busy={busy} onPress={() => run({ token, phone })}>
                核对手机号
              </Button>
            </View>
          </>
        ) : (
          <PhoneButton
            onCode={(code) => run({ token, code })}
            onRefused={() => toast('没核对手机号，就看不到写的啥子', 'warn')}
          >
            用微信手机号核对
          </PhoneButton>
        )}
      </View>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Section>
  );
}

/** What somebody wrote of the person who opened the link, and their yes or no. */
export function Word({ link, token, onDone }: { link: Link; token: string; onDone: () => void }) {
  const { name, campaignTitle, source, text } = link;
  const elder = useElder((state) => state.elder);
  const said = `${campaignTitle}。推荐的人：${sources[source]}。登不登出来，由你说了算。`;
  return (
    <>
      <Section tone="strip">
        {elder && (
          <ReadAloud
            text={() =>
              `${name}，有人推荐了你。${said}${text ? `${text.title}。${text.story}` : ''}`
            }
          />
        )}
        <View className="ui-title">{name}，有人推荐了你</View>
        <View className="nom-part">{said}</View>
      </Section>
      {link.state === 'given' ? (
        <Section gap>
          <View className="ui-title">你已经同意了</View>
          <View className="nom-part">登出来会告诉你；不想登了，随时可以撤下来。</View>
          <View className="nom-part">
            <Button kind="pri" block onPress={() => go('myNominations')}>
              看写你的故事
            </Button>
          </View>
        </Section>
      ) : text ? (
        <>
          <Section gap>
            <Row first icon="me" title={text.name} sub={`${text.unit}，${text.post}`} />
            <Row icon="pin" title={text.areaName} sub={workKinds[text.kind]} />
            <View className="nom-part ui-title">{text.title}</View>
            <View className="nom-part nom-text">{text.story}</View>
            {text.media.length > 0 && <MediaList listed={text.media} />}
          </Section>
          <Answer
            token={token}
            pictures={text.media.length}
            again={link.state === 'refused'}
            onDone={(agreed) => {
              toast(agreed ? '谢谢你点头' : '晓得了，不往下走', 'ok');
              go('myNominations');
            }}
          />
        </>
      ) : (
        <Verify link={link} token={token} onDone={onDone} />
      )}
    </>
  );
}
