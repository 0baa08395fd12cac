import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Note } from '@/shared/ui/note';
import { Press } from '@/shared/ui/press';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { Days } from './days';
import { Preview } from './preview';
import { renewPlan, type PlannedSession, type PlannedWeek } from './use-plan';
import './plan.scss';

interface BoardProps {
  plan: PlannedWeek;
  stale: boolean;
  /** Id of the draft that kept the week from being published. */
  wrong: string | undefined;
  onEdit: (session: PlannedSession) => void;
  onAdd: () => void;
}

const views = { plan: '场次', seen: '大家会看到' } as const;
type Way = keyof typeof views;

/** The sessions of the week to work on, or as residents will see them. */
export function Board({ plan, stale, wrong, onEdit, onAdd }: BoardProps) {
  const [view, setView] = useState<Way>('plan');
  const [left, setLeft] = useState<string[]>([]);
  const propose = useTap(client.openday.proposeWeek.mutate, {
    done: ({ made, left: without }) => {
      toast(made > 0 ? `排了 ${made} 场草稿` : '有模板的设施这一周都有场次了', 'info');
      setLeft(without);
      void renewPlan();
    },
  });
  const offReason = stale ? '有网再排，场次可能变了' : undefined;
  return (
    <Section className="plan-board">
      <View className="plan-bar">
        <View className="plan-views" {...a11y({ role: 'tablist', label: '怎样看' })}>
          {(Object.keys(views) as Way[]).map((each) => (
            <Press
              key={each}
              className={each === view ? 'plan-view plan-view--on' : 'plan-view'}
              role="tab"
              selected={each === view}
              onPress={() => setView(each)}
            >
              {views[each]}
            </Press>
          ))}
        </View>
        <View className="plan-acts">
          <Button kind="text" small onPress={() => go('templates')}>
            改模板
          </Button>
          <Button
            small
            busy={propose.busy}
            busyWords="正在排"
            offReason={offReason}
            onPress={() => propose.run({ month: plan.week.month })}
          >
            按模板排一遍
          </Button>
          <Button small icon="plus" offReason={offReason} onPress={onAdd}>
            加一场
          </Button>
        </View>
      </View>
      {propose.failure && (
        <Note kind="bad" live>
          {propose.failure.message}
        </Note>
      )}
      {left.length > 0 && (
        <Note kind="wait" live>
          {left.join('、')}这一周找不到空的日子，自己加一场。
        </Note>
      )}
      {plan.sessions.length === 0 ? (
        <EmptyState plain title="这一周还没有场次" body="按模板排一遍，再一场一场看。" />
      ) : view === 'plan' ? (
        <Days sessions={plan.sessions} wrong={wrong} onEdit={onEdit} />
      ) : (
        <Preview sessions={plan.sessions} />
      )}
    </Section>
  );
}
