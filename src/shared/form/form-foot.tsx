import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '@/shared/ui/button';
import { Glyph } from '@/shared/ui/glyph';
import { Press } from '@/shared/ui/press';
import type { Checked } from './use-checked';
import './form-foot.scss';

interface FormFootProps {
  checked: Checked;
  /** What a field is called. */
  fieldWords: (field: string) => string;
  busy: boolean;
  act: string;
  offReason?: string | undefined;
  onSend: () => void;
  /** What the server refused. */
  children?: ReactNode;
}

/** The one button, and above it what still stands in the way. */
export function FormFoot(props: FormFootProps) {
  const { checked, busy, act } = props;
  const fields = [...checked.shown.keys()];
  const named = fields.slice(0, 2).map(props.fieldWords).join('、');
  return (
    <View className="ui-grow">
      {props.children}
      {fields.length > 0 && (
        <Press className="book-todo" onPress={checked.toFirst}>
          <Glyph name="bad" size={16} className="book-todo__g" />
          <Text>
            还有 {fields.length} 处要改：{named}
            {fields.length > 2 ? '…' : ''}
          </Text>
        </Press>
      )}
      <Button kind="pri" block busy={busy} offReason={props.offReason} onPress={props.onSend}>
        {act}
      </Button>
    </View>
  );
}
