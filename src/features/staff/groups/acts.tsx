import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import type { CallFailure } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { RefuseSheet } from './refuse-sheet';
import type { OpenedGroup } from './use-group-queue';

interface GroupActsProps {
  group: OpenedGroup;
  free: number;
  onMoved: () => void;
}

/** Approve it, which books at once, or refuse it with a reason. */
export function GroupActs({ group, free, onMoved }: GroupActsProps) {
  const [refusing, setRefusing] = useState(false);
  const { id, headCount, listed, facilityName, startsAt } = group;
  const { run, busy, failure } = useTap(client.openday.approveGroup.mutate, {
    done: () => {
      toast(`批了，${headCount} 个人的位子约好了`);
      onMoved();
    },
    failed: ({ reason }: CallFailure) => {
      if (reason === 'decided' || reason === 'share_short') onMoved();
    },
  });
  const ask = async () => {
    const sure = await confirm({
      title: '批准，马上约好？',
      body: `${facilityName}，${momentWords(startsAt)}，${headCount} 个人。给团体留的还剩 ${free - headCount} 个位，对方马上收到消息。`,
      act: '批准',
      keep: '再看看',
    });
    if (sure) run({ id });
  };
  const off =
    listed < headCount
      ? `名单还差 ${headCount - listed} 个人，交齐了才能批`
      : headCount > free
        ? `给团体留的只剩 ${free} 个位，装不下`
        : undefined;
  return (
    <View className="grd-part">
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {off && <Note kind="wait">{off}。</Note>}
      <View className="grd-acts">
        <Button
          kind="pri"
          className="grd-act"
          busy={busy}
          offReason={off}
          onPress={() => void ask()}
        >
          批准
        </Button>
        <Button className="grd-act" onPress={() => setRefusing(true)}>
          不批
        </Button>
      </View>
      {refusing && <RefuseSheet id={id} onClose={() => setRefusing(false)} onMoved={onMoved} />}
    </View>
  );
}
