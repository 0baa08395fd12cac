import { Note } from '../ui/note';

/** A browser cannot ask WeChat for a phone number. */
export function PhoneButton(_props: {
  children: string;
  onCode: (code: string) => void;
  onRefused: () => void;
}) {
  return (
    <Note>
      手机号要在微信里核对：请推荐的人给你看小程序码，用微信扫。不方便的，来宣教中心在纸上签字也算数。
    </Note>
  );
}
