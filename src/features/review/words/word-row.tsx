import { View } from '@tarojs/components';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Row } from '@/shared/ui/row';
import { toast } from '@/shared/ui/toast-store';
import { renewWords, type ListedWord } from './use-words';

/** One word of a list, and the way to take it off. */
export function WordRow({ listed }: { listed: ListedWord }) {
  const { id, word, instead } = listed;
  const { run, busy, failure } = useTap(client.review.removeWord.mutate, {
    done: () => {
      toast('拿掉了');
      void renewWords();
    },
    failed: () => void renewWords(),
  });
  const ask = async () => {
    const yes = await confirm({
      title: `不再标“${word}”？`,
      body: '以后稿子里出现，机器就不说了。',
      act: '拿掉',
      signal: true,
    });
    if (yes) run({ id });
  };
  return (
    <Row
      title={instead === null ? word : `${word} → ${instead}`}
      sub={failure?.message}
      trailing={
        <View>
          <Button small kind="quiet" busy={busy} label={`拿掉 ${word}`} onPress={() => void ask()}>
            拿掉
          </Button>
        </View>
      }
    />
  );
}
