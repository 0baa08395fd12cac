import { useState } from 'react';
import { Screen } from '@/shared/ui/screen';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';
import { Board } from './board';
import { DraftSheet } from './draft-sheet';
import { MoveSheet } from './move-sheet';
import { PublishBar } from './publish-bar';
import { Questions } from './questions';
import { draftsOf, usePlan, type PlannedSession } from './use-plan';
import { WeekSide } from './week-side';

interface PlanProps {
  month: string | undefined;
  onMonth: (month: string) => void;
}

/** The season planner: the week with its days and what it lacks at the left, its sessions at the right. */
export function Plan({ month, onMonth }: PlanProps) {
  const { data: plan, failure, savedAt, isFetching, refetch } = usePlan(month);
  const [edited, setEdited] = useState<PlannedSession | 'new'>();
  const [moving, setMoving] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const strip = <SavedBar savedAt={savedAt} />;
  if (!plan)
    return (
      <Screen title="排开放周" wide paper strip={strip}>
        <NotThere title="开放周没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      </Screen>
    );
  const stale = savedAt !== undefined;
  return (
    <Screen
      title="排开放周"
      wide
      strip={strip}
      side={<WeekSide plan={plan} onMonth={onMonth} onMove={() => setMoving(true)} />}
      footer={
        draftsOf(plan).length > 0 && <PublishBar plan={plan} stale={stale} onWrong={setWrong} />
      }
    >
      <Questions />
      <Board
        plan={plan}
        stale={stale}
        wrong={wrong}
        onEdit={setEdited}
        onAdd={() => setEdited('new')}
      />
      {edited !== undefined && (
        <DraftSheet
          plan={plan}
          session={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {moving && <MoveSheet plan={plan} onClose={() => setMoving(false)} />}
    </Screen>
  );
}
