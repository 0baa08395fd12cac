import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { PublishSheet } from './publish-sheet';
import { draftsOf, renewPlan, type PlannedWeek } from './use-plan';
import './plan.scss';

interface PublishBarProps {
  plan: PlannedWeek;
  stale: boolean;
  onWrong: (draftId: string | undefined) => void;
}

/** All drafts become public at once, after a question that lists them. */
export function PublishBar({ plan, stale, onWrong }: PublishBarProps) {
  const [asking, setAsking] = useState(false);
  const drafts = draftsOf(plan);
  const { run, busy, failure } = useTap(client.openday.publishWeek.mutate, {
    done: ({ published, atOnce }) => {
      onWrong(undefined);
      toast(`${published} 场公开了${atOnce > 0 ? `，${atOnce} 场现在就能约` : ''}`);
      void renewPlan();
    },
    failed: ({ field }) => {
      onWrong(field);
      void renewPlan();
    },
  });
  const publish = () => {
    setAsking(false);
    run({ month: plan.week.month, drafts: drafts.map(({ id }) => id) });
  };
  return (
    <View className="plan-publish">
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <Button
        kind="pri"
        block
        busy={busy}
        busyWords="正在发布，莫关"
        offReason={stale ? '有网再发布，场次可能变了' : undefined}
        onPress={() => setAsking(true)}
      >
        {`发布 ${drafts.length} 场草稿`}
      </Button>
      {asking && <PublishSheet plan={plan} onClose={() => setAsking(false)} onPublish={publish} />}
    </View>
  );
}
