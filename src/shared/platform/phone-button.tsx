import { Button } from '@tarojs/components';

interface PhoneButtonProps {
  /** Verb first. */
  children: string;
  /** The one-time code by which the server asks WeChat for the number. */
  onCode: (code: string) => void;
  onRefused: () => void;
}

/** WeChat's own button: only it can hand out somebody's phone number, and only when they say so. */
export function PhoneButton({ children, onCode, onRefused }: PhoneButtonProps) {
  return (
    <Button
      className="ui-btn ui-btn--pri ui-btn--block"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
    >
      {children}
    </Button>
  );
}
