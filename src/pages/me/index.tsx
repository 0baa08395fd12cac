import { district } from '@/shared/district';
import { View } from '@tarojs/components';
import { go } from '@/routes';
import { ElderSwitch } from '@/features/account/me/elder-switch';
import { InboxRow } from '@/features/account/inbox/inbox-row';
import { LeaveRow } from '@/features/account/me/leave-row';
import { NextVisit } from '@/features/account/me/next-visit';
import { Who } from '@/features/account/me/who';
import { InvitationRow } from '@/features/staff/invitation/invitation-row';
import { Work } from '@/features/staff/me/work';
import { useMe } from '@/shared/api/use-me';
import { useElder } from '@/shared/elder';
import { serverNow } from '@/shared/time/clock';
import { savedWords } from '@/shared/time/words';
import { FailedState } from '@/shared/ui/failed-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import './index.scss';

export default function MePage() {
  const { me, waiting, unanswered, savedAt, refetch } = useMe();
  const elder = useElder((state) => state.elder);
  const staff = (me?.roles.length ?? 0) > 0;
  return (
    <Screen
      title="我的"
      tab="me"
      strip={
        <OfflineBar saved={savedAt === undefined ? undefined : savedWords(savedAt, serverNow())} />
      }
    >
      {waiting ? (
        <Skeleton kind="lines" />
      ) : unanswered ? (
        <FailedState
          title="你的资料没有打开"
          body={unanswered.message}
          code={unanswered.id}
          onRetry={() => void refetch()}
        />
      ) : (
        <Who me={me} />
      )}
      {me && <NextVisit />}
      {me && (
        <Section className="me-list">
          <InboxRow first unread={me.unread} />
          <Row
            icon="open"
            title="我的预约"
            sub={elder ? undefined : '要去的、去过的、取消的'}
            onPress={() => go('myBookings')}
          />
          <Row
            icon="pin"
            title="足迹"
            sub={elder ? undefined : '去过哪几类，哪几类还没去'}
            onPress={() => go('footprint')}
          />
          <Row
            icon="leaf"
            title="我推荐的"
            sub={elder ? undefined : '推荐的人、写你的故事'}
            onPress={() => go('myNominations')}
          />
          <Row
            icon="board"
            title="我说的话"
            sub={elder ? undefined : '提的建议、投诉，答复在这里'}
            onPress={() => go('words')}
          />
          <Row
            icon="eye"
            title="我的资料"
            sub={elder ? undefined : '谁能看到，导出、注销'}
            onPress={() => go('myData')}
          />
          {!elder && <InvitationRow />}
        </Section>
      )}
      {me && staff && <Work me={me} />}
      <Section gap className="me-list">
        <ElderSwitch />
        {!me && !elder && <Row icon="eye" title="隐私说明" onPress={() => go('consent')} />}
        {me && <LeaveRow />}
      </Section>
      <View className="me-foot">{district.appName}公众参与</View>
    </Screen>
  );
}
