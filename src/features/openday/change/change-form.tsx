import { View } from '@tarojs/components';
import { pathTo, returnTo } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useElder } from '@/shared/elder';
import { useServerNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { elderMomentWords, sessionWords } from '@/shared/time/words';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { seatsLeft } from '@cloud/openday/rules';
import { sentPeople, useChangeDraft } from '../booking/draft';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { GuardianField } from '../booking/guardian-field';
import { fieldWords, changeProblems, needsGuardian } from '../booking/problems';
import type { WantedSession } from '../booking/summary';
import { useChecked } from '@/shared/form/use-checked';
import { Visitors } from '../booking/visitors';
import { NoticeField } from '../house/notice-field';
import type { Ticket } from '../ticket/ticket-card';
import { changeIsOver, ChangeRefused } from './refused';
import './change-form.scss';

interface Listed {
  name: string;
  age: number | null;
  idNumber?: string;
}

const listOf = (visitors: readonly Listed[]) =>
  JSON.stringify(visitors.map(({ name, age, idNumber = '' }) => [name, age, idNumber]));

interface ChangeFormProps {
  ticket: Ticket;
  session: WantedSession;
}

/** Who comes instead: fewer at once, more where seats are free. */
export function ChangeForm({ ticket, session }: ChangeFormProps) {
  const elder = useElder((state) => state.elder);
  const now = useServerNow(30_000);
  const acts = useChangeDraft(ticket);
  const { draft } = acts;
  const tap = useTap(client.openday.change.mutate, {
    done: ({ partySize }) => {
      acts.drop();
      void queryClient.invalidateQueries(api.openday.pathFilter());
      toast(`改好了，现在是 ${partySize} 个人`);
      returnTo(pathTo('ticket', { id: ticket.id }));
    },
    failed: ({ reason }) => {
      if (reason === 'notice_changed')
        void queryClient.invalidateQueries(api.openday.session.pathFilter());
    },
  });
  const { visitors, guardianConsent } = sentPeople(draft, session);
  const more = visitors.length - ticket.partySize;
  const checked = useChecked(changeProblems(draft, session, more > 0), tap.failure);
  const left = seatsLeft(session);
  const reason = more > 0 && session.waiting > 0 ? 'queue' : more > left ? 'full' : undefined;
  const same = listOf(visitors) === listOf(ticket.visitors);
  const late = epochOf(ticket.cancelUntil) <= now;
  const send = () => {
    const noticeId = more > 0 ? session.notice.id : undefined;
    if (checked.pass())
      tap.run({ bookingId: ticket.id, visitors, guardianConsent, ...(noticeId && { noticeId }) });
  };
  return (
    <Screen
      title="改人数"
      footer={
        <FormFoot
          fieldWords={fieldWords}
          checked={checked}
          busy={tap.busy}
          act={more === 0 ? '改好了，保存' : `改成 ${visitors.length} 个人`}
          offReason={late ? changeIsOver : same ? '人还没改，改了再保存' : undefined}
          onSend={send}
        >
          <ChangeRefused
            reason={reason}
            failure={tap.failure}
            left={left}
            waiting={session.waiting}
          />
        </FormFoot>
      }
    >
      <Section tone="strip">
        {elder && (
          <ReadAloud
            text={() => `改人数。${ticket.facilityName}。现在约了 ${ticket.partySize} 个人。`}
          />
        )}
        <View className="ui-b">{ticket.facilityName}</View>
        <View className="ui-sub">
          {elder ? elderMomentWords(ticket.startsAt) : sessionWords(ticket.startsAt, ticket.endsAt)}
        </View>
        <View className="ui-sub">
          现在约了 {ticket.partySize} 个人。少来几个，位子马上让给别人；多来几个，要还有位才行。
        </View>
      </Section>
      <DraftBar savedAt={draft.savedAt} kept={acts.kept} />
      <Visitors acts={acts} checked={checked} asking={session} />
      {more > 0 && (
        <Section gap>
          <NoticeField notice={session.notice} acts={acts} checked={checked} />
        </Section>
      )}
      {needsGuardian(draft) && (
        <Section gap>
          <View className="chg-guardian">
            <GuardianField acts={acts} checked={checked} />
          </View>
        </Section>
      )}
    </Screen>
  );
}
