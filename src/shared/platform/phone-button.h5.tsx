import { Note } from '../ui/note';

/** A browser cannot ask WeChat for a phone number. */
export function PhoneButton(_props: {
  children: string;
  onCode: (code: string) => void;
  onRefused: () => void;
}) {
  return <Note>要用微信里的手机号核对，请在微信小程序里打开这个链接。</Note>;
}
