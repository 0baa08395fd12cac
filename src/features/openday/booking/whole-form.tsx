import { useState } from 'react';
import { replace } from '@/routes';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { ResidentsField } from '../house/residents-field';
import { useDraft } from './draft';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { LinePart } from './line-part';
import { OtherSession } from './other-session';
import { PhoneField } from './phone-field';
import { fieldWords, problemsOf } from './problems';
import { Refused } from './refused';
import { RulesPart } from './rules-part';
import { Summary, type WantedSession } from './summary';
import { useBook } from './use-book';
import { useChecked } from '@/shared/form/use-checked';
import { useTerms } from './use-terms';
import { Visitors } from './visitors';

interface BookingProps {
  session: WantedSession;
  /** How many people were said to come. */
  party: number | undefined;
}

/** The booking on one page. */
export function WholeForm({ session, party }: BookingProps) {
  const acts = useDraft(session.facilityId, party);
  const { draft, kept } = acts;
  const terms = useTerms(draft, session);
  const { idRequired } = session;
  const book = useBook({ session, draft, terms, idRequired, drop: acts.drop });
  const checked = useChecked(problemsOf(draft, session, terms), book.failure);
  const [changing, setChanging] = useState(false);
  return (
    <Screen
      title={book.full ? '填排队单' : '填预约单'}
      footer={
        <FormFoot
          fieldWords={fieldWords}
          checked={checked}
          busy={book.busy}
          act={book.full ? '排队' : '提交预约'}
          onSend={() => checked.pass() && book.send()}
        >
          <Refused failure={book.failure} onChangeSession={() => setChanging(true)} />
        </FormFoot>
      }
    >
      <Summary
        session={session}
        party={draft.visitors.length}
        onChangeSession={() => setChanging(true)}
      />
      <DraftBar savedAt={draft.savedAt} kept={kept} />
      <Visitors acts={acts} checked={checked} asking={session} />
      <Section gap>
        <PhoneField acts={acts} checked={checked} />
      </Section>
      {book.full && <LinePart session={session} acts={acts} />}
      {session.residentsOnly && <ResidentsField acts={acts} checked={checked} terms={terms} />}
      <RulesPart session={session} acts={acts} checked={checked} />
      {changing && (
        <OtherSession
          session={session}
          party={draft.visitors.length}
          onClose={() => setChanging(false)}
          onDone={(id, size) => {
            setChanging(false);
            replace('bookingForm', { session: id, party: String(size) });
          }}
        />
      )}
    </Screen>
  );
}
