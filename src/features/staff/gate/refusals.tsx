import { View } from '@tarojs/components';
import { clockWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { forgetRefusal, refusalsIn } from './queue';
import { changeQueue, useQueue } from './queue-store';
import './conflicts.scss';

const did = { admit: '放的', undo: '撤回的', walkIn: '记的人数' } as const;

/** What the server would not take of what this phone noted. It is kept there; here it stays until read. */
export function Refusals({ sessionId }: { sessionId: string }) {
  const { queue } = useQueue();
  const refusals = queue ? refusalsIn(queue, sessionId) : [];
  if (refusals.length === 0) return null;
  return (
    <Section className="gate-twice" tone="strip">
      <Head title="传上去了，没认的" />
      {refusals.map(({ event, outcome }) => (
        <View key={event.number} className="gate-twice__row">
          <View>{`${clockWords(event.shownAt)} ${did[event.kind]}`}</View>
          <View className="ui-sub">{outcome.words}</View>
          <View className="gate-twice__acts">
            <Button
              small
              label={`${clockWords(event.shownAt)} ${did[event.kind]}，晓得了`}
              onPress={() => changeQueue((held) => forgetRefusal(held, event.number))}
            >
              晓得了
            </Button>
          </View>
        </View>
      ))}
    </Section>
  );
}
