import { View } from '@tarojs/components';
import { sessionWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import {
  groupClosedSentences,
  groupKinds,
  groupRefusalChoices,
  groupStates,
  type GroupClosedFor,
  type GroupRefusalReason,
} from '@cloud/openday/rules/group';
import { GroupActs } from './acts';
import { groupTagKinds } from './group-tags';
import type { OpenedGroup } from './use-group-queue';
import './groups.scss';

/** Why it came to nothing, for staff. */
function endWords({ status, reason }: OpenedGroup): string | undefined {
  if (status === 'refused') return `没批：${groupRefusalChoices[reason as GroupRefusalReason]}`;
  return status === 'closed' ? groupClosedSentences[reason as GroupClosedFor] : undefined;
}

/** One application, opened: who, how many, what for, the names, and what can be done with it. */
export function Opened({ group, onMoved }: { group: OpenedGroup; onMoved: () => void }) {
  const { kind, details, headCount, minors, visitors, status, facilityName, note } = group;
  const ended = endWords(group);
  const free = group.groupShare - group.groupTaken;
  return (
    <Section className="grd-opened">
      <View className="grd-head">
        <View className="ui-grow">
          <View className="ui-title">{details?.organisation ?? groupKinds[kind]}</View>
          <View className="ui-sub">
            {groupKinds[kind]} · {facilityName}，{sessionWords(group.startsAt, group.endsAt)}
          </View>
        </View>
        <Tag kind={groupTagKinds[status]}>{groupStates[status]}</Tag>
      </View>
      {details ? (
        <View className="grd-part">
          <Row
            first
            icon="people"
            title={`${headCount} 个人${minors > 0 ? `，里头 ${minors} 个未成年` : '，都是大人'}`}
            sub={
              group.sharesOpenedAt === null
                ? `这一场给团体留的还有 ${free} 个位`
                : '这一场给团体留的位子已经放开了'
            }
          />
          <Row icon="me" title={`${details.leader}带队`} sub={`电话 ${details.phone}`} />
          <Row icon="pen" title={details.purpose} />
          {minors > 0 && <Row icon="check" title="单位说监护人都同意了" />}
        </View>
      ) : (
        <Note>到期了，单位和名字已经删了。</Note>
      )}
      {ended && <Note kind="wait">{ended}</Note>}
      {note && <Note title="内部备注，对方看不到">{note}</Note>}
      {details && (
        <View className="grd-part">
          <Head title={`名单 ${visitors.length} 个人`} />
          {visitors.length === 0 && <View className="ui-sub">还没交。</View>}
          <View className="grd-names">
            {visitors.map(({ name, age }, index) => (
              <View key={`${index}${name}`} className="grd-name">
                {index + 1}. {name}
                {age === null ? '' : `，${age} 岁`}
              </View>
            ))}
          </View>
        </View>
      )}
      {status === 'applied' && <GroupActs group={group} free={free} onMoved={onMoved} />}
    </Section>
  );
}
