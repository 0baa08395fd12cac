import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import './words.scss';

/** Somebody calls and reads out their number. */
export function ByNumber() {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const number = typed.replace(/\s/g, '');
  const right = /^\d{6}$/.test(number);
  const find = () => {
    setTried(true);
    if (right) go('wordOnDesk', { number });
  };
  return (
    <View className="desk-words__find">
      <Field
        id="word-number"
        label="按编号找"
        error={tried && !right ? '编号是 6 位数字，请对方再报一遍。' : undefined}
      >
        <TextInput
          type="digits"
          value={typed}
          maxLength={8}
          placeholder="482 915"
          onChange={setTyped}
          onEnter={find}
        />
      </Field>
      <Button className="desk-words__act" onPress={find}>
        打开
      </Button>
    </View>
  );
}
