import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { speak, stopSpeaking, useCanSpeak } from '../platform/speech';
import { Icon } from './icon';
import { Press } from './press';
import './read-aloud.scss';

/** 念给我听, only where the device can really speak Chinese. `text` is made when pressed. */
export function ReadAloud({ text, words = '念给我听' }: { text: () => string; words?: string }) {
  const can = useCanSpeak();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => stopSpeaking, []);
  if (!can) return null;
  const press = () => {
    if (speaking) {
      stopSpeaking();
      setSpeaking(false);
    } else {
      setSpeaking(true);
      speak(text(), () => setSpeaking(false));
    }
  };
  return (
    <Press className="ui-aloud" onPress={press}>
      <Icon name={speaking ? 'close' : 'sound'} className="ui-aloud__i" />
      <Text>{speaking ? '不念了' : words}</Text>
    </Press>
  );
}
