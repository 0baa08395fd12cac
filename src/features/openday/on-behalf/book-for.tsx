import { View } from '@tarojs/components';
import { replace } from '@/routes';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { sessionWords } from '@/shared/time/words';
import { sentPeople, useForDraft } from '../booking/draft';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { GuardianField } from '../booking/guardian-field';
import { PhoneField } from '../booking/phone-field';
import { fieldWords, needsGuardian, problemsOf } from '../booking/problems';
import type { WantedSession } from '../booking/summary';
import { useChecked } from '@/shared/form/use-checked';
import { Visitors } from '../booking/visitors';
import { ResidentsField } from '../house/residents-field';
import { TellRules } from './tell-rules';

interface BookForProps {
  desk: Replies['openday']['staffSession'];
  session: WantedSession;
}

/** Staff fill in what somebody says on the phone. */
export function BookFor({ desk, session }: BookForProps) {
  const acts = useForDraft(session.facilityId);
  const { draft, kept } = acts;
  const tap = useTap(client.openday.bookFor.mutate, {
    done: ({ bookingId }) => {
      acts.drop();
      void queryClient.invalidateQueries(api.openday.pathFilter());
      for (const list of ['desk-session', 'desk-sessions'])
        void queryClient.invalidateQueries({ queryKey: [list] });
      replace('paperTicket', { id: bookingId });
    },
  });
  const { id: sessionId, notice, residentsOnly } = session;
  const terms = {
    noticeId: draft.noticeRead === notice.id ? notice.id : '',
    ...(residentsOnly && draft.areaId !== null && { areaId: draft.areaId }),
  };
  const checked = useChecked(problemsOf(draft, session, terms), tap.failure);
  const party = sentPeople(draft, session);
  const send = () => {
    if (checked.pass()) tap.run({ sessionId, ...party, ...terms });
  };
  return (
    <Screen
      title="电话代约"
      footer={
        <FormFoot
          fieldWords={fieldWords}
          checked={checked}
          busy={tap.busy}
          act={`帮他约，${party.visitors.length} 个人`}
          onSend={send}
        >
          {tap.failure && tap.failure.field === undefined && (
            <Note kind="bad" live>
              {tap.failure.message}
            </Note>
          )}
        </FormFoot>
      }
    >
      <Section tone="strip">
        <View className="ui-b">{session.facilityName}</View>
        <View className="ui-sub">{sessionWords(session.startsAt, session.endsAt)}</View>
        <View className="ui-sub">这一场已经代约 {desk.counts.people} 个人。</View>
      </Section>
      <DraftBar savedAt={draft.savedAt} kept={kept} />
      <Visitors acts={acts} checked={checked} asking={session} self="来电话的人" />
      <Section gap>
        <PhoneField acts={acts} checked={checked} />
        {needsGuardian(draft) && <GuardianField acts={acts} checked={checked} />}
      </Section>
      {residentsOnly && (
        <ResidentsField
          acts={acts}
          checked={checked}
          terms={terms}
          label="他在哪个街镇住、工作或者读书"
        />
      )}
      <TellRules session={session} acts={acts} checked={checked} />
    </Screen>
  );
}
