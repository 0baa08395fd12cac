import { View } from '@tarojs/components';
import { replace } from '@/routes';
import { api, queryClient } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { momentWords, sessionWords } from '@/shared/time/words';
import { Note } from '@/shared/ui/note';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import type { WantedSession } from '../booking/summary';
import { useChecked } from '@/shared/form/use-checked';
import { NoticeField } from '../house/notice-field';
import { ResidentsField } from '../house/residents-field';
import { groupDraftProblems, requestOf, useGroupDraft } from './draft';
import { GroupFields } from './group-fields';
import { useApply } from './use-apply';
import { fieldWords } from '../booking/problems';

/** A group's application, on one page. */
export function GroupForm({ session }: { session: WantedSession }) {
  const elder = useElder((state) => state.elder);
  const { draft, kept, change, drop } = useGroupDraft();
  const apply = useApply(session.id, draft, ({ id }) => {
    drop();
    void queryClient.invalidateQueries({ queryKey: ['my-groups'] });
    void queryClient.invalidateQueries(api.openday.pathFilter());
    replace('group', { id });
  });
  const checked = useChecked(groupDraftProblems(draft, session), apply.failure);
  const { facilityName, startsAt, endsAt, groupLeft, groupsUntil } = session;
  const until = groupsUntil ? `${momentWords(groupsUntil)} 前申请，过了就放给大家。` : '';
  const send = () => checked.pass() && apply.send({ sessionId: session.id, ...requestOf(draft) });
  return (
    <Screen
      title="团体申请"
      footer={
        <FormFoot
          checked={checked}
          fieldWords={fieldWords}
          busy={apply.busy}
          act="交上去，等答复"
          onSend={send}
        >
          {apply.failure && apply.failure.field === undefined && (
            <Note kind="bad" live>
              {apply.failure.message}
            </Note>
          )}
        </FormFoot>
      }
    >
      <Section tone="strip">
        {elder && (
          <ReadAloud
            text={() => `团体申请。${facilityName}。给团体留的还有 ${groupLeft} 个位。${until}`}
          />
        )}
        <View className="ui-b">{facilityName}</View>
        <View className="ui-sub">{sessionWords(startsAt, endsAt)}</View>
        <View className="ui-sub">
          给团体留的还有 {groupLeft} 个位。{until}
        </View>
      </Section>
      <DraftBar savedAt={draft.savedAt} kept={kept} />
      <Section>
        <GroupFields draft={draft} checked={checked} onChange={change} />
      </Section>
      {session.residentsOnly && (
        <ResidentsField
          acts={{ change }}
          checked={checked}
          terms={draft.areaId === null ? {} : { areaId: draft.areaId }}
          label="你们单位在哪个街镇"
        />
      )}
      <Section gap>
        <NoticeField
          notice={session.notice}
          acts={{ draft, change }}
          checked={checked}
          agree="看过了，全团都照着做"
        />
      </Section>
      <Section flush>
        <View className="ui-sub">
          交了不等于约上：工作人员看过才批，批不批都会告诉你。名单下一步再交，电话和名字参观后 30
          天删掉。
        </View>
      </Section>
    </Screen>
  );
}
