import { Text, View } from '@tarojs/components';
import type { CallFailure } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { Glyph } from '@/shared/ui/glyph';
import { Press } from '@/shared/ui/press';
import { fieldWords } from './problems';
import { Refused } from './refused';
import type { Checked } from './use-checked';
import './form-foot.scss';

interface FormFootProps {
  checked: Checked;
  failure: CallFailure | undefined;
  busy: boolean;
  act: string;
  onSend: () => void;
  onChangeSession: () => void;
}

/** The one button, and above it what still stands in the way. */
export function FormFoot(props: FormFootProps) {
  const { checked, failure, busy, act } = props;
  const fields = [...checked.shown.keys()];
  const named = fields.slice(0, 2).map(fieldWords).join('、');
  return (
    <View className="ui-grow">
      {failure && failure.field === undefined && (
        <Refused failure={failure} onChangeSession={props.onChangeSession} />
      )}
      {fields.length > 0 && (
        <Press className="book-todo" onPress={checked.toFirst}>
          <Glyph name="bad" size={16} className="book-todo__g" />
          <Text>
            还有 {fields.length} 处要改：{named}
            {fields.length > 2 ? '…' : ''}
          </Text>
        </Press>
      )}
      <Button kind="pri" block busy={busy} onPress={props.onSend}>
        {act}
      </Button>
    </View>
  );
}
