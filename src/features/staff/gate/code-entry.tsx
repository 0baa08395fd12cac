import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import type { Verdict } from './gate-types';
import './code-entry.scss';

const LENGTH = 4;

const tidy = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH);

interface CodeEntryProps {
  onCode: (code: string) => void;
  busy: boolean;
  verdict: Verdict | undefined;
}

/** The short code, read out by a visitor. It stays when it was refused, so that one letter can be put right. */
export function CodeEntry({ onCode, busy, verdict }: CodeEntryProps) {
  const [code, setCode] = useState('');
  const [told, setTold] = useState<string>();
  useEffect(() => {
    if (verdict?.kind === 'in' || verdict?.kind === 'again') setCode('');
  }, [verdict]);
  const submit = () => {
    const missing = LENGTH - code.length;
    if (missing > 0) return setTold(`短码要 ${LENGTH} 位，还差 ${missing} 位。`);
    onCode(code);
  };
  return (
    <View className="gate-code">
      <Field id="gate-code" label="短码" aside="票上二维码下面那 4 位" error={told}>
        <View className="gate-code__line">
          <View className="ui-grow">
            <TextInput
              value={code}
              maxLength={LENGTH + 4}
              onChange={(typed) => {
                setCode(tidy(typed));
                setTold(undefined);
              }}
              onEnter={submit}
            />
          </View>
          <Button
            kind="pri"
            className="gate-code__go"
            busy={busy}
            busyWords="正在核"
            onPress={submit}
          >
            签到
          </Button>
        </View>
      </Field>
    </View>
  );
}
