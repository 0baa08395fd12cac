import { View } from '@tarojs/components';
import { copyText } from '@/shared/platform/clipboard';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Qr } from '@/shared/ui/qr';
import { toast } from '@/shared/ui/toast-store';
import './invite-secret.scss';

interface InviteSecretProps {
  secret: string;
  /** ISO instant. */
  expiresAt: string;
  title: string;
}

/** The code of a new invitation, to be scanned or copied. Nobody can show it again. */
export function InviteSecret({ secret, expiresAt, title }: InviteSecretProps) {
  const copy = async () => {
    const copied = await copyText(secret);
    toast(copied ? '抄好了，发给对方' : '这里抄不了，按住那串码自己选', copied ? 'ok' : 'warn');
  };
  return (
    <>
      <Note kind="wait">
        关上就看不到了。只给本人看，谁拿到谁就能接下这个岗位。弄丢了，撤掉再发一个。
      </Note>
      <View className="invite-secret__qr">
        <Qr text={secret} label={`给${title}的邀请二维码`} />
      </View>
      <View className="invite-secret__code">{secret}</View>
      <Button kind="pri" block onPress={() => void copy()}>
        抄下邀请码
      </Button>
      <View className="ui-sub invite-secret__until">
        {momentWords(expiresAt)} 前有效，只能用一次。对方登录后，在“我的 · 工作邀请”里扫，或者粘贴。
      </View>
    </>
  );
}
