import { View } from '@tarojs/components';
import { go } from '@/routes';
import { clockWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag, type TagKind } from '@/shared/ui/tag';
import { closingChoices, type ClosingReason } from '@cloud/openday/rules/closing';
import type { PlannedSession } from './use-plan';
import './plan.scss';

interface PlanRowProps {
  session: PlannedSession;
  /** It kept the week from being published. */
  wrong: boolean;
  onEdit: () => void;
}

const states: Record<PlannedSession['status'], [TagKind, string]> = {
  draft: ['wait', '草稿'],
  scheduled: ['done', '公开了'],
  cancelled: ['off', '停办了'],
};

function detailWords(session: PlannedSession): string {
  const { capacity, groupShare, staffShare, guideTitle, status, seatsTaken, closedFor } = session;
  if (status === 'cancelled') return closingChoices[closedFor as ClosingReason] ?? '';
  const shares = [
    groupShare > 0 ? `团体 ${groupShare}` : '',
    staffShare > 0 ? `代约 ${staffShare}` : '',
  ].filter(Boolean);
  return [
    status === 'scheduled' ? `约了 ${seatsTaken}，共 ${capacity} 个位` : `${capacity} 个位`,
    shares.length > 0 ? `留给${shares.join('、')}` : '',
    guideTitle ?? '没定讲解',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One session to plan: a draft opens to be changed, a published one to be closed. */
export function PlanRow({ session, wrong, onEdit }: PlanRowProps) {
  const { id, startsAt, endsAt, facilityName, status } = session;
  const [kind, word] = states[status];
  const body = (
    <>
      <View className="plan-row__t">
        <View className="ui-num plan-row__h">{clockWords(startsAt)}</View>
        <View className="ui-mini">到 {clockWords(endsAt)}</View>
      </View>
      <View className="plan-row__b">
        <View className="ui-b">{facilityName}</View>
        <View className="ui-sub">{detailWords(session)}</View>
      </View>
      <View className="plan-row__s">
        {wrong ? <Tag kind="bad">要改</Tag> : <Tag kind={kind}>{word}</Tag>}
      </View>
      <View className="plan-row__go">
        {status !== 'cancelled' && <Icon name="forward" size={18} />}
      </View>
    </>
  );
  if (status === 'cancelled') return <View className="plan-row">{body}</View>;
  return (
    <Press
      className="plan-row"
      role={status === 'draft' ? 'button' : 'link'}
      onPress={status === 'draft' ? onEdit : () => go('closing', { session: id })}
    >
      {body}
    </Press>
  );
}
