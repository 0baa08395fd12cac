import { go } from '@/routes';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { groupTag } from '../group/state';
import { More } from '@/shared/list/more';
import type { useGroups } from './use-groups';
import { VisitRow } from './visit-row';

/** What was applied for as a group and is not booked. */
export function GroupsGroup({ list }: { list: ReturnType<typeof useGroups> }) {
  if (list.open.length === 0 && !list.more) return null;
  return (
    <Section gap>
      <Head title="团体申请" />
      {list.open.map((group, index) => (
        <VisitRow
          key={group.id}
          visit={{ ...group, partySize: group.headCount }}
          tag={groupTag(group)}
          first={index === 0}
          more={
            group.status === 'applied' && group.listed < group.headCount
              ? `名单还差 ${group.headCount - group.listed} 个人`
              : undefined
          }
          onPress={() => go('group', { id: group.id })}
        />
      ))}
      {list.more && <More more={list.more} words="看更早的申请" />}
    </Section>
  );
}
