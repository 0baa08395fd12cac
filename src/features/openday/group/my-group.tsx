import { View } from '@tarojs/components';
import { go } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useElder } from '@/shared/elder';
import { momentWords, sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { toast } from '@/shared/ui/toast-store';
import { groupKinds } from '@cloud/openday/rules/group';
import { ListPart } from './list-part';
import { groupTag, whyEnded } from './state';
import type { MyGroup } from './types';
import './group.scss';

/** How it stands, in one sentence. */
function stands(group: MyGroup): string {
  const { status, listed, headCount, sharesOpenAt } = group;
  if (status === 'approved' && group.bookingStatus !== 'live')
    return '批过，后来这次预约取消了。想来重新申请。';
  if (status === 'approved')
    return '批了，位子约好了。入场券在“我的预约”里，带队的人出示一次，全队一起进。';
  if (status === 'withdrawn') return '你撤回了这份申请。';
  const ended = whyEnded(status, group.reason);
  if (ended !== undefined) return ended;
  const by = sharesOpenAt ? `最晚 ${momentWords(sharesOpenAt)} 有结果。` : '';
  return listed < headCount
    ? `名单还差 ${headCount - listed} 个人，交齐了才能批。${by}`
    : `名单交齐了，等工作人员答复。${by}`;
}

/** One's own application: how it stands, the list of names, and taking it back. */
export function MyGroupView({ group }: { group: MyGroup }) {
  const elder = useElder((state) => state.elder);
  const tag = groupTag(group);
  const { run, busy, failure } = useTap(client.openday.withdrawGroup.mutate, {
    done: () => {
      void queryClient.invalidateQueries({ queryKey: ['my-groups'] });
      void queryClient.invalidateQueries(api.openday.pathFilter());
      toast('撤回了');
    },
  });
  const { id, details, headCount, minors, status, bookingId } = group;
  const ask = async () => {
    const sure = await confirm({
      title: '撤回这份申请？',
      body: '名单和写的东西还在你手机里，想来可以重新申请。',
      act: '撤回',
      keep: '先不撤',
      signal: true,
    });
    if (sure) run({ id });
  };
  const off =
    group.sessionStatus !== 'scheduled'
      ? '这一场不办了，名单不用改了'
      : bookingId !== null && group.bookingStatus !== 'live'
        ? '这次预约已经取消了，名单不用改了'
        : undefined;
  return (
    <>
      <Section tone="strip">
        {elder && (
          <ReadAloud
            text={() => `团体申请。${group.facilityName}。${tag.words}。${stands(group)}`}
          />
        )}
        <View className="grp-head">
          <View className="ui-grow">
            <View className="ui-b">{group.facilityName}</View>
            <View className="ui-sub">{sessionWords(group.startsAt, group.endsAt)}</View>
          </View>
          <Tag kind={tag.kind}>{tag.words}</Tag>
        </View>
        <View className="grp-part">{stands(group)}</View>
        {bookingId !== null && (
          <View className="grp-part">
            <Button kind="pri" block onPress={() => go('ticket', { id: bookingId })}>
              看入场券
            </Button>
          </View>
        )}
      </Section>
      {details ? (
        <Section gap>
          <Row first icon="people" title={details.organisation} sub={groupKinds[group.kind]} />
          <Row
            icon="me"
            title={`${details.leader}带队，${headCount} 个人`}
            sub={minors > 0 ? `里头 ${minors} 个未成年人` : '都是大人'}
          />
          <Row icon="phone" title={details.phone} sub="当天有变化打这个电话" />
          <Row icon="pen" title={details.purpose} />
        </Section>
      ) : (
        <Section gap>
          <Note>过了 30 天，单位和名字都删了。</Note>
        </Section>
      )}
      {(status === 'applied' || status === 'approved') && details && (
        <ListPart key={`${status}${group.visitors.length}`} group={group} off={off} />
      )}
      {status === 'applied' && (
        <Section flush>
          {failure && (
            <Note kind="bad" live>
              {failure.message}
            </Note>
          )}
          <Button kind="quiet" block busy={busy} onPress={() => void ask()}>
            撤回申请
          </Button>
        </Section>
      )}
      {(status === 'refused' || status === 'closed' || status === 'withdrawn') && (
        <Section flush>
          <Button block onPress={() => go('facility', { id: group.facilityId })}>
            看看这里别的场次
          </Button>
        </Section>
      )}
    </>
  );
}
