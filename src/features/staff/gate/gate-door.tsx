import { useEffect, useState } from 'react';
import { useRouteParams } from '@/routes';
import { client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useMe } from '@/shared/api/use-me';
import { serverNow } from '@/shared/time/clock';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { defaultSession } from './default-session';
import { keptSessions } from './bundles';
import { Gate } from './gate';
import { GateBar } from './gate-bar';
import { dropOldLists } from './saved-lists';
import { useComingLists } from './use-coming-lists';
import { SessionSheet } from './session-sheet';

interface StartCursor {
  startsAt: string;
  id: string;
}

/** Finds the session this gate is for. */
export function GateDoor() {
  const { me } = useMe();
  const { session: asked } = useRouteParams('gate');
  const [chosen, setChosen] = useState(asked);
  const [switching, setSwitching] = useState(false);
  useEffect(() => {
    dropOldLists();
    keptSessions(serverNow());
  }, []);
  const list = usePages({
    place: 'gate-sessions',
    queryKey: ['gate-sessions'],
    ask: (cursor: StartCursor | undefined) =>
      client.openday.gateSessions.query(cursor ? { cursor } : {}),
  });
  const sessions = (list.pages ?? []).flatMap((page) => page.sessions);
  const session = sessions.find(({ id }) => id === chosen) ?? defaultSession(sessions, serverNow());
  useComingLists(sessions, session?.id);
  return (
    <Screen title="到场签到" wide strip={<GateBar savedAt={list.savedAt} />}>
      {session && me ? (
        <Gate
          key={session.id}
          personId={me.id}
          session={session}
          sessions={sessions}
          onSwitch={() => setSwitching(true)}
        />
      ) : list.failure ? (
        <FailedState
          title="场次没有打开"
          body={list.failure.message}
          code={list.failure.id}
          busy={list.fetching}
          onRetry={() => void list.refetch()}
        />
      ) : list.waiting ? (
        <Skeleton kind="lines" />
      ) : (
        <EmptyState
          title="这阵子没有你管的场次"
          body="往后 60 天里排了场次，这里就会出现。少了哪一场，问问宣教中心管理员。"
        />
      )}
      {session && switching && (
        <SessionSheet
          sessions={sessions}
          current={session.id}
          more={list.more}
          onChoose={(id) => {
            setChosen(id);
            setSwitching(false);
          }}
          onClose={() => setSwitching(false)}
        />
      )}
    </Screen>
  );
}
