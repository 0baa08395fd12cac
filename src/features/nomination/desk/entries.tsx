import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { client } from '@/shared/api/client';
import { hasRole, useMe } from '@/shared/api/use-me';
import { FileSheet } from '@/shared/desk/file-sheet';
import { ListFrame } from '@/shared/desk/list-frame';
import { NotThere } from '@/shared/desk/not-there';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Press } from '@/shared/ui/press';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { stages } from '@cloud/nomination/rules/campaign';
import type { NominationStatus } from '@cloud/nomination/rules/moves';
import { statusWords } from '@cloud/nomination/rules/words';
import { EntryLine } from './entry-line';
import { useCampaign } from './use-campaign';
import { useEntries } from './use-entries';
import './desk.scss';

/** What came in for a campaign, to be looked through. */
export function Entries({ asked }: { asked: string | undefined }) {
  const { campaigns, campaign, choose, ...frame } = useCampaign(asked);
  const [status, setStatus] = useState<NominationStatus | undefined>('submitted');
  const [taking, setTaking] = useState(false);
  const { me } = useMe();
  const list = useEntries(campaign?.id ?? '', status);
  const count = (of: NominationStatus) =>
    list.counts.find((each) => each.status === of)?.entries ?? 0;
  const shown = (Object.keys(statusWords) as NominationStatus[]).filter(
    (each) => each === 'submitted' || each === status || count(each) > 0,
  );
  const pick = (each: NominationStatus | undefined, words: string) => (
    <Press
      key={words}
      role="tab"
      selected={status === each}
      className={status === each ? 'nd-pick nd-pick--on' : 'nd-pick'}
      onPress={() => setStatus(each)}
    >
      <Text>{words}</Text>
    </Press>
  );
  if (!campaigns)
    return (
      <Screen title="最美故事的推荐" wide paper>
        <NotThere
          title="没有打开"
          failure={frame.failure}
          busy={frame.fetching}
          onRetry={frame.refetch}
        />
      </Screen>
    );
  return (
    <Screen title="最美故事的推荐" wide paper strip={<OfflineBar />}>
      {campaign ? (
        <>
          <Section>
            <View className="nd-head">
              <View className="ui-grow">
                <View className="ui-b">{campaign.title}</View>
                <View className="ui-sub">
                  {campaign.publishedAt === null
                    ? '还没公布'
                    : campaign.stage
                      ? `现在是${stages[campaign.stage]}`
                      : '这会儿在两段之间'}
                </View>
              </View>
              {campaigns.length > 1 && (
                <Button
                  small
                  onPress={() => {
                    const at = campaigns.findIndex(({ id }) => id === campaign.id);
                    choose(campaigns[(at + 1) % campaigns.length]?.id);
                  }}
                >
                  换一个活动
                </Button>
              )}
            </View>
            <View className="nd-acts">
              <Button
                small
                icon="pen"
                className="nd-act"
                offReason={campaign.stage === 'nominate' ? undefined : '不在推荐这一段'}
                onPress={() => go('enter', { campaign: campaign.id })}
              >
                代写一份
              </Button>
              {hasRole(me, 'admin') && (
                <Button small icon="save" className="nd-act" onPress={() => setTaking(true)}>
                  导出
                </Button>
              )}
            </View>
            <View className="nd-picks" {...a11y({ role: 'tablist', label: '看哪些' })}>
              {pick(undefined, '全部')}
              {shown.map((each) =>
                pick(each, `${statusWords[each]} ${count(each) < 100 ? count(each) : '99+'}`),
              )}
            </View>
          </Section>
          <ListFrame list={list}>
            {list.entries?.map((each) => (
              <EntryLine key={each.id} entry={each} />
            ))}
            {list.entries?.length === 0 && (
              <EmptyState plain title="这一格没有" body="有新的会排在最前头。" />
            )}
          </ListFrame>
        </>
      ) : (
        <EmptyState
          title="还没有活动"
          body="管理员先把活动安排好，推荐才收得进来。"
          actions={
            hasRole(me, 'admin') && (
              <Button kind="pri" onPress={() => go('campaigns')}>
                去安排
              </Button>
            )
          }
        />
      )}
      {taking && campaign && (
        <FileSheet
          title="导出推荐名单"
          input={{ campaignId: campaign.id }}
          call={client.nomination.exportEntries.mutate}
          onClose={() => setTaking(false)}
        >
          <View className="ui-sub">里头有姓名、没有手机号。用完就销毁，导出会记一笔。</View>
        </FileSheet>
      )}
    </Screen>
  );
}
