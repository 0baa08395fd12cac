import { View } from '@tarojs/components';
import { go, replace } from '@/routes';
import { momentWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { groupKinds, groupStates } from '@cloud/openday/rules/group';
import { groupTagKinds } from './group-tags';
import type { QueuedGroup } from './use-group-queue';

interface GroupRowProps {
  group: QueuedGroup;
  current: boolean;
}

/** One application: which organisation, how many, for which session, and by when. */
export function GroupRow({ group, current }: GroupRowProps) {
  const { id, kind, organisation, headCount, listed, status, facilityName, startsAt } = group;
  const open = current ? replace : go;
  const by = group.sharesOpenAt && status === 'applied' ? group.sharesOpenAt : null;
  return (
    <Press
      className={current ? 'grd-row grd-row--on' : 'grd-row'}
      role="link"
      current={current ? 'page' : undefined}
      onPress={() => open('groupOnDesk', { id })}
    >
      <View className="ui-grow">
        <View className="ui-b">
          {organisation ?? groupKinds[kind]} · {headCount} 人
        </View>
        <View className="ui-sub">
          {facilityName}，{momentWords(startsAt)}
        </View>
        {by && <View className="ui-sub">最晚 {momentWords(by)} 要批</View>}
        <View className="grd-row__state">
          {status !== 'applied' ? (
            <Tag kind={groupTagKinds[status]}>{groupStates[status]}</Tag>
          ) : listed < headCount ? (
            <Tag kind="wait">{`名单差 ${headCount - listed} 个`}</Tag>
          ) : (
            <Tag kind="doing">可以批</Tag>
          )}
        </View>
      </View>
    </Press>
  );
}
