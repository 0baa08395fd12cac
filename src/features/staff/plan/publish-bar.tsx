import { View } from '@tarojs/components';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { categories } from '@cloud/openday/rules';
import { draftsOf, renewPlan, type PlannedWeek } from './use-plan';
import './plan.scss';

/** What publishing does, in a few lines: which sessions, since when they can be booked, what is still lacking. */
function publishWords(plan: PlannedWeek): string {
  const drafts = draftsOf(plan);
  const named = drafts
    .slice(0, 6)
    .map(({ facilityName, startsAt }) => `${facilityName} ${momentWords(startsAt)}`);
  const more = drafts.length > named.length ? `，还有 ${drafts.length - named.length} 场` : '';
  const atOnce = drafts.filter(({ releasesAtOnce }) => releasesAtOnce).length;
  const lacking = plan.coverage
    .filter(({ scheduled, drafts: some }) => scheduled + some === 0)
    .map(({ category }) => categories[category]);
  return [
    `${named.join('；')}${more}。`,
    atOnce > 0 ? `${atOnce} 场已经过了开约的时间，发布了马上能约。` : '',
    atOnce < drafts.length ? `${drafts.length - atOnce} 场提前 14 天早上 9 点开约。` : '',
    lacking.length > 0 ? `还缺${lacking.join('、')}。` : '',
    '发布了不能改时间，只能停办。',
  ].join('');
}

interface PublishBarProps {
  plan: PlannedWeek;
  stale: boolean;
  onWrong: (draftId: string | undefined) => void;
}

/** All drafts become public at once, after a question that lists them. */
export function PublishBar({ plan, stale, onWrong }: PublishBarProps) {
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
  const publish = async () => {
    const yes = await confirm({
      title: `${drafts.length} 场要公开，看一遍`,
      body: publishWords(plan),
      act: '发布',
      keep: '再改改',
    });
    if (yes) run({ month: plan.week.month, drafts: drafts.map(({ id }) => id) });
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
        onPress={() => void publish()}
      >
        {`发布 ${drafts.length} 场草稿`}
      </Button>
    </View>
  );
}
