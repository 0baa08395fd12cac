import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { client } from '@/shared/api/client';
import { hasRole, useMe } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { toast } from '@/shared/ui/toast-store';
import { renewDesk } from '../desk/use-desk';
import type { OpenedText } from './opened-text';
import { WithdrawSheet } from './withdraw-sheet';
import './text.scss';

/** What an editor can do now: write on, call it back; and for all of the desk the sign-off sheet and taking down. */
export function EditorPart({ text }: { text: OpenedText }) {
  const { me } = useMe();
  const [takingDown, setTakingDown] = useState(false);
  const { id, version, draft, publishedVersion } = text;
  const moved = () => void renewDesk(id);
  const recall = useTap(client.review.recall.mutate, {
    done: () => {
      toast('收回来了，改好再送');
      moved();
    },
    failed: moved,
  });
  const editor = hasRole(me, 'editor');
  const reviewing = version?.status === 'reviewing';
  const askRecall = async () => {
    const yes = await confirm({
      title: '把这一稿收回来？',
      body: '这一稿签过的都不算了，再送要从初审重新来。',
      act: '收回来',
      signal: true,
    });
    if (yes) recall.run({ publicationId: id });
  };
  return (
    <View className="rvt__part">
      {recall.failure && (
        <Note kind="bad" live>
          {recall.failure.message}
        </Note>
      )}
      <View className="rvt__acts">
        {editor && draft && (
          <Button
            kind={reviewing ? 'default' : 'pri'}
            className="rvt__act"
            onPress={() => go('reviewEdit', { id })}
          >
            {publishedVersion === null ? '改稿' : '更正'}
          </Button>
        )}
        {editor && reviewing && (
          <Button className="rvt__act" busy={recall.busy} onPress={() => void askRecall()}>
            收回来
          </Button>
        )}
        {publishedVersion !== null && (
          <Button kind="signal" className="rvt__act" onPress={() => setTakingDown(true)}>
            撤下
          </Button>
        )}
      </View>
      {version && (
        <Row
          icon="document"
          title="审签单"
          sub="每一稿谁签的、几时签的，能打印"
          onPress={() => go('reviewSheet', { id })}
        />
      )}
      {takingDown && (
        <WithdrawSheet publicationId={id} onClose={() => setTakingDown(false)} onMoved={moved} />
      )}
    </View>
  );
}
