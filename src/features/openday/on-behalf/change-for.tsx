import { View } from '@tarojs/components';
import { replace } from '@/routes';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { sessionWords } from '@/shared/time/words';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { sentPeople, useChangeDraft } from '../booking/draft';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { GuardianField } from '../booking/guardian-field';
import { fieldWords, changeProblems, needsGuardian } from '../booking/problems';
import { useChecked } from '@/shared/form/use-checked';
import { Visitors } from '../booking/visitors';
import { NoticeField } from '../house/notice-field';
import './on-behalf.scss';

/** Who comes instead, for a booking that staff made. */
export function ChangeFor({ booking }: { booking: Replies['openday']['bookingFor'] }) {
  const acts = useChangeDraft(booking);
  const { draft, kept } = acts;
  const { id, facilityName, startsAt, endsAt, partySize, notice } = booking;
  const tap = useTap(client.openday.changeFor.mutate, {
    done: () => {
      acts.drop();
      void queryClient.invalidateQueries(api.openday.pathFilter());
      void queryClient.invalidateQueries({ queryKey: ['desk-session'] });
      // Opened once and kept: the paper must say the new party.
      void queryClient.resetQueries({ queryKey: ['booked-for', id], exact: true });
      toast('改好了，重新打印一张券');
      replace('paperTicket', { id });
    },
  });
  const { visitors, guardianConsent } = sentPeople(draft, booking);
  const more = visitors.length > partySize;
  const checked = useChecked(changeProblems(draft, booking, more), tap.failure);
  const send = () => {
    const terms = more ? { noticeId: notice.id } : {};
    if (checked.pass()) tap.run({ bookingId: id, visitors, guardianConsent, ...terms });
  };
  return (
    <Screen
      title="帮他改人数"
      footer={
        <FormFoot
          fieldWords={fieldWords}
          checked={checked}
          busy={tap.busy}
          act={`改成 ${visitors.length} 个人`}
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
        <View className="ui-b">{facilityName}</View>
        <View className="ui-sub">{sessionWords(startsAt, endsAt)}</View>
        <View className="ui-sub">现在约了 {partySize} 个人。</View>
      </Section>
      <DraftBar savedAt={draft.savedAt} kept={kept} />
      <Visitors acts={acts} checked={checked} asking={booking} self="来电话的人" />
      {more && (
        <Section gap>
          <NoticeField
            notice={notice}
            acts={acts}
            checked={checked}
            agree="念给他听了，多来的人也照着做"
          />
        </Section>
      )}
      {needsGuardian(draft) && (
        <Section gap>
          <View className="obf-guardian">
            <GuardianField acts={acts} checked={checked} />
          </View>
        </Section>
      )}
    </Screen>
  );
}
