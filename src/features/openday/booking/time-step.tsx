import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { a11y } from '@/shared/platform/a11y';
import { useServerNow } from '@/shared/time/clock';
import { FailedState } from '@/shared/ui/failed-state';
import { Skeleton } from '@/shared/ui/skeleton';
import { SessionChoice } from '../facility/session-choice';
import type { WantedSession } from './summary';
import './time-step.scss';

interface TimeStepProps {
  session: WantedSession;
  chosen: string;
  onChoose: (session: string) => void;
}

/** When: the sessions of this facility in spoken words. */
export function TimeStep({ session, chosen, onChoose }: TimeStepProps) {
  const now = useServerNow(30_000);
  const query = useQuery(api.openday.facility.queryOptions({ id: session.facilityId }));
  if (query.isPending) return <Skeleton kind="lines" />;
  if (query.error)
    return (
      <FailedState
        title="场次没有打开"
        body={failureOf(query.error).message}
        onRetry={() => void query.refetch()}
      />
    );
  return (
    <View className="step-times" {...a11y({ role: 'radiogroup', label: '你想哪天去' })}>
      <View className="ui-sub">{session.facilityName}</View>
      {query.data.sessions.map((one) => (
        <SessionChoice
          key={one.id}
          session={one}
          now={now}
          checked={one.id === chosen}
          onChoose={() => onChoose(one.id)}
        />
      ))}
    </View>
  );
}
