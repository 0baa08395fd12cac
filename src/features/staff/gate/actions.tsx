import { View } from '@tarojs/components';
import { useState } from 'react';
import { a11y } from '@/shared/platform/a11y';
import { canScan, scanOnce } from '@/shared/platform/scan';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { CodeEntry } from './code-entry';
import type { useGate } from './use-gate';
import './actions.scss';

const NO_CAMERA = '这里打不开相机，报短码一样签到。';

/** Scan, or type the short code. Where nothing can be scanned the code entry stands open. */
export function Actions({ gate }: { gate: ReturnType<typeof useGate> }) {
  const [scans] = useState(canScan);
  const [typing, setTyping] = useState(!scans);
  const scan = async () => {
    try {
      const text = await scanOnce();
      if (text !== null) gate.scanned(text);
    } catch {
      setTyping(true);
      gate.say({ kind: 'unsure', title: '相机打不开', words: '让浏览器用相机，或者报短码。' });
    }
  };
  return (
    <View className="gate-acts">
      <View className="gate-acts__line">
        <Press
          className={
            scans ? 'ui-btn ui-btn--pri gate-acts__scan' : 'ui-btn ui-btn--off gate-acts__scan'
          }
          busy={gate.admitting}
          label="扫下一位"
          disabledReason={scans ? undefined : NO_CAMERA}
          onPress={() => void scan()}
        >
          <Icon name="scan" size={26} weight={1.9} className="ui-btn__ico" />
          <View>扫下一位</View>
        </Press>
        <Press
          className="ui-btn gate-acts__key"
          expanded={typing}
          onPress={() => setTyping(!typing)}
        >
          <Icon name="keypad" size={24} className="ui-btn__ico" />
          <View>报短码</View>
        </Press>
      </View>
      {!scans && (
        <View className="ui-sub gate-acts__why" {...a11y({ hidden: true })}>
          {NO_CAMERA}
        </View>
      )}
      {typing && <CodeEntry onCode={gate.spoken} busy={gate.admitting} verdict={gate.verdict} />}
    </View>
  );
}
